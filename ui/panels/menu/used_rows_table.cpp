// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/used_rows_table.h"

#include "core/base/joined_parts.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/page_view.h"
#include "ui/panels/provenance_words.h"

namespace anjungan::panels {

QString UsedRowsTable::count(const query::UsedRows &rows, const theme::Formatter &format)
{
    const auto shown = static_cast<qint64>(rows.answer->rows.size());
    const auto written = [&format](qint64 number) { return format.integer(static_cast<double>(number)); };
    if (shown < rows.all)
        return tr("%1 of %2 rows").arg(written(shown), written(rows.all));
    return shown == 1 ? tr("1 row") : tr("%1 rows").arg(written(shown));
}

void UsedRowsTable::show(Panel &panel, const query::UsedRows &rows, PageView &view)
{
    const PanelServices &services = panel.services();
    const QString &id = rows.answer->provenance.dataset;
    const workspace::Dataset *dataset = services.workspace.dataset(id);
    const QString count = UsedRowsTable::count(rows, services.format);
    TableSource source{.title = ProvenanceWords(services).dataset(rows.answer->provenance),
                       .period = dataset ? dataset->period : QString(),
                       .answer = rows.answer,
                       .features = {}};
    auto *card = new TableCard(panel, {std::move(source)}, {{tr("Rows used"), count}});
    view.showAlone(card, base::joinedParts({tr("Rows used: %1").arg(panel.heading()), count}));
}

OriginCard::ShowRows showingUsedRows(PageView &view)
{
    return [&view](Panel &panel, const query::UsedRows &rows) { UsedRowsTable::show(panel, rows, view); };
}

} // namespace anjungan::panels
