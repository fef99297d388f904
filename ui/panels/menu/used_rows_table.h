// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/origin/origin_card.h"

#include <QCoreApplication>

namespace anjungan::panels {

/// The rows that a panel's figures are computed from, as the table of its menu.
class UsedRowsTable
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::UsedRowsTable)

public:
    /// Lets it fill the page.
    static void show(Panel &panel, const query::UsedRows &rows, PageView &view);

private:
    /// "44 rows", of which some may be missing: "10,000 of 123,456 rows".
    static QString count(const query::UsedRows &rows, const theme::Formatter &format);
};

/// Shows the used rows of the panels of `view`, which must outlive it.
OriginCard::ShowRows showingUsedRows(PageView &view);

} // namespace anjungan::panels
