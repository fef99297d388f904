// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/charts/table/table_data.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::shell {

/// The syncs of a dataset as rows of a table, the newest first: when, what was found, rows and how many are others,
/// bytes, requests, duration, and what was said of it.
charts::TableData historyTable(const QList<store::LedgerEntry> &entries, const theme::Formatter &format,
                               const QTimeZone &zone);

/// Opens a sheet with the latest syncs of a dataset, from the ledger. `queries`, `theme` and `format` must outlive the
/// window of `anchor`.
void openSyncHistory(const QString &dataset, const QString &title, query::QueryService &queries, const QTimeZone &zone,
                     const theme::Formatter &format, const theme::Theme &theme, QWidget &anchor);

} // namespace anjungan::shell
