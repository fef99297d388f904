// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include "ui/charts/data_table.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

bool isFigure(Format format) { return format != Format::Text && format != Format::Date; }

/// "Siswa", "Luas (km²)": the unit of a column of plain numbers is added to its title, unless the title contains it.
QString titleWithUnit(const QString &title, Format format, const QString &unit)
{
    const bool isPlain = format == Format::Integer || format == Format::Decimal;
    const bool isSaid = unit.isEmpty() || title.contains(unit, Qt::CaseInsensitive);
    return isPlain && !isSaid ? u"%1 (%2)"_s.arg(title, unit) : title;
}

/// Numbers and dates are shown whole: part of a date is a wrong date. Text in the first column names the row.
charts::CellKind cellKind(Format format, bool hasBar, bool isFirst)
{
    if (hasBar)
        return charts::CellKind::Bar;
    if (format != Format::Text)
        return charts::CellKind::Figure;
    return isFirst ? charts::CellKind::Strong : charts::CellKind::Text;
}

/// The value of a full bar in a column.
double barMaximum(const query::Answer &answer, const QString &field, Format format)
{
    if (format == Format::Percent)
        return 100;
    double maximum = 0;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        maximum = std::max(maximum, number(cell(answer, row, field).value).value_or(0));
    return maximum;
}

charts::SortKey sortKey(const QVariant &value, Format format)
{
    if (value.isNull())
        return {};
    // Text stays text, even if it looks like a number ("12.07" is a code), but where it is shown as one.
    if (value.typeId() == QMetaType::QString && !isFigure(format))
        return value.toString();
    const std::optional<double> of = number(value);
    return of ? charts::SortKey(*of) : charts::SortKey();
}

} // namespace

TablePanel::TablePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_table(new charts::DataTable(services.theme)),
      m_count(new UnitLabel(services.theme)), m_query(addQuery(option(u"query")))
{
    for (const QJsonValue column : option(u"columns").toArray()) {
        m_columns.push_back({column[u"field"].toString(), text(column[u"title"]), readFormat(column[u"format"]),
                             column[u"bar"].toBool(), ToneRule(column[u"tone"])});
    }
    m_table->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_count);
    setContent(m_table);
}

Panel::Shown TablePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const std::size_t shown = std::min(answer.rows.size(), mostRows);
    charts::TableData table;
    table.rows.resize(shown);
    for (const TableColumn &column : m_columns) {
        ValueStyle style = styleOf(answer, column.field, column.format);
        const QString unit = std::exchange(style.unit, {});
        const double maximum = column.hasBar ? barMaximum(answer, column.field, column.format) : 0;
        const charts::CellKind kind = cellKind(column.format, column.hasBar, table.columns.empty());
        table.columns.push_back({.title = titleWithUnit(column.title, column.format, unit),
                                 .alignRight = !column.hasBar && isFigure(column.format),
                                 .kind = kind});
        for (std::size_t row = 0; row < shown; ++row) {
            const QVariant value = cell(answer, row, column.field).value;
            const std::optional<double> of = number(value);
            table.rows[row].push_back(
                {.text = amount(services().format, style, value).text(),
                 .sortKey = sortKey(value, column.format),
                 .tone = column.tone.tone(of),
                 .share = of && maximum > 0 ? std::optional(std::clamp(*of / maximum, 0.0, 1.0)) : std::nullopt});
        }
    }
    m_table->setData(std::move(table));

    const theme::Formatter &format = services().format;
    const auto count = [&format](std::size_t rows) { return format.integer(static_cast<double>(rows)); };
    if (shown < answer.rows.size())
        m_count->setText(tr("%1 of %2 shown").arg(count(shown), count(answer.rows.size())));
    else if (static_cast<int>(shown) == option(u"query")[u"limit"].toInt())
        m_count->setText(tr("the first %1").arg(count(shown)));
    else
        m_count->setText({});
    return {.state = State::Ready, .message = {}, .provenances = answer.provenances()};
}

} // namespace anjungan::panels
