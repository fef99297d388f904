// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/outcome.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::store {

/// An entry of the ledger as far as verdicts need it (core/compliance).
struct LedgerLine
{
    qint64 seq = 0;
    QByteArray hash;
    QDateTime at; ///< when the source had what it says; of a failure, when it was asked
    sync::Outcome outcome = sync::Outcome::Faulty;
    bool isNew = false;     ///< the content was not there before
    bool isHearsay = false; ///< the source's list of versions said it; the dataset itself was not asked
    bool isOfPart = false;  ///< the device kept the rows of some areas only, or of others before
    std::optional<QDateTime> sourceModified;
    QString period; ///< as of LedgerEntry
};

} // namespace anjungan::store
