// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/cell_words.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "ui/briefing/cell_size.h"
#include "ui/briefing/table_rows.h"

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

CellTitle CellWords::titleOf(const Cell &cell) const
{
    const panels::Panel &panel = *cell.panel;
    CellTitle title{.title = cell.attention > 0 ? tr("Needs attention") : base::oneLine(panel.heading()),
                    .numbers = m_numbers.numbersText(panel.provenances()),
                    .beside = base::oneLine(panel.scopeText())};
    if (cell.attention == 0)
        return title;
    const AttentionMeasure measure = measuredAttention(panel, cell.attention, cell.place.width());
    if (measure.all > 0)
        title.beside = base::joinedParts({tr("%1 of %2")
                                              .arg(m_services.format.whole(static_cast<qint64>(measure.rows.size())),
                                                   m_services.format.whole(measure.all)),
                                          title.beside});
    return title;
}

QString CellWords::rowsLine(const panels::Panel &panel) const
{
    if (!isCut(panel))
        return {};
    const RowsShown rows = rowsShown(panel);
    if (rows.all <= rows.shown)
        return tr("Not all rows have room here");
    return tr("%1 of %2 rows").arg(m_services.format.whole(rows.shown), m_services.format.whole(rows.all));
}

QString CellWords::rowsLine(int first, int count, int all) const
{
    if (first == 0 && count == all)
        return {};
    return tr("Rows %1–%2 of %3")
        .arg(m_services.format.whole(first + 1), m_services.format.whole(first + count), m_services.format.whole(all));
}

QString CellWords::since(const QString &day) const
{
    if (day.isEmpty())
        return {};
    const QDateTime now = m_services.clock.now().toTimeZone(m_services.workspace.timeZone);
    const QString year = u' ' + QString::number(now.date().year());
    return tr("since %1").arg(day.endsWith(year) ? day.chopped(year.size()) : day);
}

QString CellWords::bound(const QString &bound) { return bound.isEmpty() ? QString() : tr("bound %1").arg(bound); }

} // namespace anjungan::briefing
