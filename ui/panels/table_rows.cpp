// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_rows.h"

#include "core/workspace/text.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/exact_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double wholePercent = 100;

bool isFigure(Format format) { return format != Format::Text && format != Format::Date && format != Format::Period; }

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

charts::BarScale scaleOf(const query::Answer &answer, const std::vector<TableColumn> &columns,
                         const TableColumn &column)
{
    if (!column.hasBar)
        return {};
    const auto unitOf = [&answer](const TableColumn &of) { return cell(answer, 0, of.field).unit; };
    QStringList fields{column.field};
    for (const TableColumn &other : columns) {
        const bool isSameUnit =
            column.format == Format::Percent || (!unitOf(column).isEmpty() && unitOf(other) == unitOf(column));
        if (other.hasBar && other.field != column.field && other.format == column.format && isSameUnit)
            fields.append(other.field);
    }
    const bool isPercent = column.format == Format::Percent;
    return charts::BarScale(barValues(answer, fields, isPercent), isPercent ? wholePercent : 0);
}

/// The style of a column's cells: its unit is in the title.
ValueStyle cellStyle(const query::Answer &answer, const TableColumn &column)
{
    ValueStyle style = styleOf(answer, column.field, column.format);
    style.unit.clear();
    return style;
}

/// The cell with all its digits, if it shows fewer.
QStringList exactOf(const query::Answer &answer, const std::vector<TableColumn> &columns,
                    const theme::Formatter &formatter, std::size_t row, std::size_t column)
{
    if (column >= columns.size())
        return {};
    const ValueStyle style = styleOf(answer, columns[column].field, columns[column].format);
    const QVariant value = cell(answer, row, columns[column].field).value;
    const QString exact = exactText(formatter, style, value);
    return exact == amount(formatter, style, value).text() ? QStringList() : QStringList{exact};
}

/// Dates and periods are numbers to nobody.
std::function<QString(double)> writtenBy(const theme::Formatter &formatter, const ValueStyle &style, Format format)
{
    if (!isFigure(format))
        return {};
    return [formatter, style](double value) { return amount(formatter, style, value).text(); };
}

struct TableWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::TableWords)
};

/// The sums of those rows, written as the cells are; a sum may need a greater unit of money than they have.
QStringList totalsOf(const query::Answer &answer, const std::vector<TableColumn> &columns,
                     const theme::Formatter &formatter, const std::vector<int> &shown)
{
    QStringList texts;
    for (const TableColumn &column : columns) {
        if (!column.hasTotal) {
            texts.append(texts.isEmpty()
                             ? TableWords::tr("Total (%1)").arg(formatter.integer(static_cast<double>(shown.size())))
                             : QString());
            continue;
        }
        std::vector<QVariant> summands;
        for (const int row : shown)
            summands.push_back(summand(cell(answer, static_cast<std::size_t>(row), column.field).value));
        texts.append(amount(formatter, cellStyle(answer, column), exactSum(summands)).text());
    }
    return texts;
}

} // namespace

TableColumn readTableColumn(const QJsonObject &column, const QString &language)
{
    return {.field = column[u"field"].toString(),
            .title = workspace::readText(column[u"title"]).in(language),
            .format = readFormat(column[u"format"]),
            .hasBar = column[u"bar"].toBool(),
            .hasTotal = column[u"total"].toBool(),
            .tone = ToneRule(column[u"tone"])};
}

charts::TableData tableDataOf(const std::shared_ptr<const query::Answer> &answer,
                              const std::vector<TableColumn> &columns, const theme::Formatter &formatter,
                              std::size_t most)
{
    const std::size_t shown = std::min(answer->rows.size(), most);
    charts::TableData table;
    table.rows.resize(shown);
    for (const TableColumn &column : columns) {
        const QString unit = styleOf(*answer, column.field, column.format).unit;
        const ValueStyle style = cellStyle(*answer, column);
        const charts::CellKind kind = cellKind(column.format, column.hasBar, table.columns.empty());
        table.columns.push_back({.title = titleWithUnit(column.title, column.format, unit),
                                 .alignRight = !column.hasBar && isFigure(column.format),
                                 .kind = kind,
                                 .scale = scaleOf(*answer, columns, column),
                                 .written = writtenBy(formatter, style, column.format)});
        for (std::size_t row = 0; row < shown; ++row) {
            const QVariant value = cell(*answer, row, column.field).value;
            const std::optional<double> of = number(value);
            table.rows[row].push_back({.text = amount(formatter, style, value).text(),
                                       .sortKey = sortKey(value, column.format),
                                       .tone = column.tone.tone(of),
                                       .value = of});
        }
    }
    table.details = [answer, columns, formatter](int row, int column) {
        return exactOf(*answer, columns, formatter, static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    };
    // Of the first rows alone it would be a wrong total.
    if (shown == answer->rows.size() && std::ranges::any_of(columns, &TableColumn::hasTotal))
        table.totals = [answer, columns, formatter](const std::vector<int> &rows) {
            return totalsOf(*answer, columns, formatter, rows);
        };
    return table;
}

} // namespace anjungan::panels
