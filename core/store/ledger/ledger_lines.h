// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger/ledger_line.h"
#include "core/store/sqlite/statement.h"

#include <QList>

namespace anjungan::store {

/// Reader::ledgerSince().
[[nodiscard]] CacheResult<QList<LedgerLine>> readLedgerSince(const CacheConnection &connection, const QString &dataset,
                                                             const QDateTime &since, int most);

} // namespace anjungan::store
