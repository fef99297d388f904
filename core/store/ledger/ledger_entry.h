// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/observation.h"

#include <QByteArray>
#include <QString>

namespace anjungan::store {

/// An entry of the ledger.
struct LedgerEntry
{
    qint64 seq = 0; ///< from 1, without gaps
    sync::Observation seen;
    QByteArray hash; ///< of it and of all entries before it
    QString period;  ///< the newest of the dataset's published content after it; empty: none, or it is not known
};

} // namespace anjungan::store
