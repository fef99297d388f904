// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/data_table.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double wholePercent = 100;

bool isFigure(Format format) { return format != Format::Text && format != Format::Date && format != Format::Period; }

/// "Siswa", "Luas (km²)": the unit of a column of plain numbers is added to its title, unless the title contains it.
QString titleWithUnit(const QString &title, Format format, const QString &unit)
{
    const bool isPlain = format == Format::Integer || format == Format::Decimal || format == Format::Money;
    const bool isSaid = unit.isEmpty() || title.contains(unit, Qt::CaseInsensitive);
    return isPlain && !isSaid ? u"%1 (%2)"_s.arg(title, unit) : title;
}

/// "Rp miliar": what all amounts of a column of money have in common.
QString moneyUnitOf(const theme::Formatter &format, const ValueStyle &style)
{
    return base::joinedParts({u"Rp"_s, format.moneyAmount(1, *style.money).unit}, u" ");
}

/// A unit in which even the least amount has a digit before its decimal.
theme::MoneyColumn finerMoney(const query::Answer &answer, const QString &field, theme::MoneyColumn money)
{
    double unit = 1;
    for (auto at = theme::MoneyUnit::One; at < money.unit; at = static_cast<theme::MoneyUnit>(static_cast<int>(at) + 1))
        unit *= 1000;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const auto of = number(cell(answer, row, field).value);
        if (of && *of != 0 && std::abs(*of) < unit && money.unit > theme::MoneyUnit::Million)
            return {static_cast<theme::MoneyUnit>(static_cast<int>(money.unit) - 1), 1};
    }
    return money;
}

QString withoutRupiah(QString figure) { return figure.remove(u"Rp"_s); }

/// Numbers and dates are shown whole: part of a date is a wrong date. Text in the first column names the row.
charts::CellKind cellKind(Format format, bool hasBar, bool isFirst)
{
    if (hasBar)
        return charts::CellKind::Bar;
    if (format != Format::Text)
        return charts::CellKind::Figure;
    return isFirst ? charts::CellKind::Strong : charts::CellKind::Text;
}

/// The values that share the scale of a column's bars: those of all columns with bars that are in the same unit.
/// Without a unit two columns need not be about the same thing. Percents are of 100: more is cut.
std::vector<double> barValues(const query::Answer &answer, const QStringList &fields, bool isPercent)
{
    std::vector<double> values;
    for (const QString &field : fields)
        for (std::size_t row = 0; row < answer.rows.size(); ++row)
            if (const auto of = number(cell(answer, row, field).value))
                values.push_back(isPercent ? std::min(*of, wholePercent) : *of);
    return values;
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
        m_columns.push_back({column[u"field"].toString(),
                             text(column[u"title"]),
                             readFormat(column[u"format"]),
                             column[u"bar"].toBool(),
                             ToneRule(column[u"tone"]),
                             column[u"target"].toString(),
                             column[u"mark"].toString(),
                             text(column[u"below"][u"text"]),
                             {}});
        for (const QJsonValue value : column[u"below"][u"values"].toArray())
            m_columns.back().belowOf.append(value.toString());
    }
    m_table->setAccessibleName(definition.title.in(services.language));
    connect(m_table, &charts::DataTable::wholeTextAsked, this, &TablePanel::showWhole);
    connect(m_table, &charts::DataTable::laidOut, this, &TablePanel::showCount);
    m_table->setInteractive(hasLink());
    m_table->setDense(option(u"dense").toBool());
    connect(m_table, &charts::DataTable::clicked, this,
            [this](int row) { followLink(m_query, static_cast<std::size_t>(row)); });
    setTitleAction(m_count);
    setContent(m_table);
}

Panel::Shown TablePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const bool isDense = option(u"dense").toBool();
    const std::size_t shown = std::min(answer.rows.size(), mostRows);
    charts::TableData table;
    table.rows.resize(shown);
    for (const TableColumn &column : m_columns) {
        ValueStyle style = styleOf(answer, column.field, column.format);
        if (isDense && style.money)
            style.money = finerMoney(answer, column.field, *style.money);
        const QString unit =
            isDense && style.money ? moneyUnitOf(services().format, style) : std::exchange(style.unit, {});
        const charts::CellKind kind = cellKind(column.format, column.hasBar, table.columns.empty());
        table.columns.push_back({.title = titleWithUnit(column.title, column.format, unit),
                                 .alignRight = !column.hasBar && isFigure(column.format),
                                 .kind = kind,
                                 .scale = scaleOf(answer, column)});
        for (std::size_t row = 0; row < shown; ++row) {
            const QVariant value = cell(answer, row, column.field).value;
            const std::optional<double> of = number(value);
            const std::optional<theme::Tone> mark = markOf(answer, row, column);
            const theme::Amount written = amount(services().format, style, value);
            table.rows[row].push_back({.text = isDense && style.money ? withoutRupiah(written.value) : written.text(),
                                       .sortKey = sortKey(value, column.format),
                                       .tone = column.hasBar && mark ? *mark : column.tone.tone(of),
                                       .value = of,
                                       .below = belowOf(answer, row, column),
                                       .mark = column.hasBar ? std::nullopt : mark,
                                       .target = number(cell(answer, row, column.target).value)});
        }
    }
    m_table->setData(std::move(table));

    m_rows = answer.rows.size();
    showCount();
    return shownOf(answer);
}

QString TablePanel::belowOf(const query::Answer &answer, std::size_t row, const TableColumn &column) const
{
    QString line = column.below;
    for (qsizetype at = 0; at < column.belowOf.size(); ++at) {
        const AnswerCell value = cell(answer, row, column.belowOf[at]);
        const bool isNumber = number(value.value) && value.type != store::ColumnType::Text;
        const ValueStyle style = styleOf(answer, column.belowOf[at], isNumber ? Format::Integer : Format::Text);
        line.replace(u'%' + QString::number(at + 1), amount(services().format, style, value.value).text());
    }
    return line;
}

std::optional<theme::Tone> TablePanel::markOf(const query::Answer &answer, std::size_t row,
                                              const TableColumn &column) const
{
    if (column.mark.isEmpty())
        return std::nullopt;
    const auto judged = std::ranges::find(m_columns, column.mark, &TableColumn::field);
    return judged == m_columns.end() ? theme::Tone::Neutral
                                     : judged->tone.tone(number(cell(answer, row, column.mark).value));
}

void TablePanel::showCount()
{
    const auto count = [this](std::size_t rows) { return services().format.integer(static_cast<double>(rows)); };
    const auto visible = static_cast<std::size_t>(m_table->visibleRowCount());
    if (m_rows > mostRows)
        m_count->setText(tr("%1 of %2 shown").arg(count(mostRows), count(m_rows)));
    else if (static_cast<int>(m_rows) == option(u"query")[u"limit"].toInt())
        m_count->setText(tr("the first %1").arg(count(m_rows)));
    else if (visible > 0 && visible < m_rows)
        m_count->setText(tr("%1 of %2").arg(count(visible), count(m_rows)));
    else
        m_count->setText({});
}

charts::BarScale TablePanel::scaleOf(const query::Answer &answer, const TableColumn &column) const
{
    if (!column.hasBar)
        return {};
    const auto unitOf = [&answer](const TableColumn &of) { return cell(answer, 0, of.field).unit; };
    QStringList fields{column.field};
    if (!column.target.isEmpty())
        fields.append(column.target);
    for (const TableColumn &other : m_columns) {
        const bool isSameUnit =
            column.format == Format::Percent || (!unitOf(column).isEmpty() && unitOf(other) == unitOf(column));
        if (other.hasBar && other.field != column.field && other.format == column.format && isSameUnit)
            fields.append(other.field);
    }
    const bool isPercent = column.format == Format::Percent;
    return charts::BarScale(barValues(answer, fields, isPercent), isPercent ? wholePercent : 0);
}

} // namespace anjungan::panels
