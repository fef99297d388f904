// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace anjungan::store {

/// What a walk along the ledger's chain found.
struct LedgerCheck
{
    enum class Why {
        Altered, ///< its hash is not that of its content and of the entry before
        Gap,     ///< entries before it are missing
    };

    struct Misfit
    {
        qint64 seq = 0;
        QString dataset;
        QString at;
        Why why = Why::Altered;
    };

    qint64 entries = 0;
    qint64 last = 0;    ///< the greatest number
    qint64 misfits = 0; ///< entries that do not fit
    qint64 missing = 0; ///< between others, or before the first
    qint64 cut = 0;     ///< after the last
    qint64 strays = 0;  ///< counts per area of entries that are not there
    QByteArray head;    ///< the last entry's hash, which stands for the whole ledger; empty where there is none
    std::optional<Misfit> firstBad;

    bool isValid() const { return misfits == 0 && cut == 0 && strays == 0; }
};

} // namespace anjungan::store
