// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace anjungan::store {

/// The result of checking the ledger's chain.
struct LedgerCheck
{
    enum class Why {
        Altered, ///< its hash does not match its content and the previous entry
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
    qint64 misfits = 0; ///< number of entries that do not fit
    qint64 missing = 0; ///< number of missing entries between others, or before the first
    qint64 cut = 0;     ///< number of missing entries after the last
    qint64 strays = 0;  ///< number of counts per area without an entry
    QByteArray head;    ///< the last entry's hash, which covers the whole ledger; empty if there is no entry
    std::optional<Misfit> firstBad;

    [[nodiscard]] bool isValid() const { return misfits == 0 && cut == 0 && strays == 0; }
};

} // namespace anjungan::store
