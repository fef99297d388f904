// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/table_text.h"

#include "ui/export/plain_text.h"
#include "ui/panels/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// How the values of a column are written: a number without a unit, which is in the title.
ValueStyle styleOf(const query::AnswerColumn &column, const QString &period)
{
    ValueStyle style{.format = Format::Text, .unit = {}, .decimals = column.decimals, .money = {}};
    style.type = column.type;
    style.titles = column.valueTitles;
    style.isGrouped = column.grouping.value_or(true);
    if (column.id == period && !period.isEmpty())
        style.format = Format::Period;
    else if (column.type == store::ColumnType::Integer && column.valueTitles.isEmpty())
        style.format = Format::Integer;
    else if (column.type == store::ColumnType::Real && column.decimals && column.valueTitles.isEmpty())
        style.format = Format::Decimal;
    return style;
}

/// Computed numbers without the noise of their last bits: 0.1 + 0.2 is read as 0.3.
QVariant withoutNoise(const QVariant &value)
{
    constexpr int readDigits = 12;
    if (value.isNull() || value.typeId() != QMetaType::Double)
        return value;
    return QString::number(value.toDouble(), 'g', readDigits).toDouble();
}

charts::SortKey keyOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (exports::isNumber(value))
        return value.toDouble();
    return value.toString();
}

const std::vector<query::AnswerColumn> &columnsOf(const TableSource &source)
{
    return source.answer ? source.answer->columns : source.features->fields;
}

} // namespace

charts::TableData tableText(const TableSource &source, const theme::Formatter &format)
{
    const exports::Table table = tableOf(source, Values::Published);
    const std::vector<query::AnswerColumn> &columns = columnsOf(source);
    charts::TableData text;
    std::vector<ValueStyle> styles;
    bool hasName = false;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const bool isNumber = table.columns[at].type == exports::CellType::Number && columns[at].valueTitles.isEmpty();
        const bool isName = !hasName && table.columns[at].type == exports::CellType::Text;
        hasName = hasName || isName;
        styles.push_back(styleOf(columns[at], source.period));
        text.columns.push_back({.title = exports::headerOf(table.columns[at]),
                                .alignRight = isNumber,
                                .kind = isNumber ? charts::CellKind::Figure
                                        : isName ? charts::CellKind::Strong
                                                 : charts::CellKind::Text});
    }
    text.rows.reserve(table.rows.size());
    for (const QVariantList &row : table.rows) {
        std::vector<charts::DataTableCell> cells;
        cells.reserve(styles.size());
        for (std::size_t at = 0; at < styles.size(); ++at) {
            const QVariant value = row.value(static_cast<qsizetype>(at));
            cells.push_back({.text = amount(format, styles[at], withoutNoise(value)).text(), .sortKey = keyOf(value)});
        }
        text.rows.push_back(std::move(cells));
    }
    return text;
}

QList<QStringList> copiedRows(const TableSource &source, const theme::Formatter &format)
{
    const exports::Table table = tableOf(source, Values::Named);
    QList<QStringList> lines(1);
    for (const exports::Column &column : table.columns)
        lines.first().append(exports::headerOf(column));
    // The mark of the language between the whole and its parts.
    const QString half = format.real(0.5, 1);
    const QChar point = half.size() > 1 ? half[1] : u'.';
    for (const QVariantList &row : table.rows) {
        QStringList line;
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            const QVariant value = row.value(static_cast<qsizetype>(at));
            QString text = value.typeId() == QMetaType::Bool && !value.isNull()
                               ? format.yesNo(value.toBool())
                               : exports::machineText(withoutNoise(value));
            if (exports::isNumber(value))
                text.replace(u'.', point);
            line.append(text);
        }
        lines.append(line);
    }
    return lines;
}

} // namespace anjungan::panels
