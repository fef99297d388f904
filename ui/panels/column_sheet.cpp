// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/column_sheet.h"

#include "ui/charts/table/column_values.h"
#include "ui/charts/table/data_table.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/sheet.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

using sheet::Row;
using SheetRows = sheet::Rows;

struct ColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::ColumnWords)
};

// What the rows of the sheet stand for: an action, or the number of a column or of one of its values.
constexpr QStringView ascending = u"ascending";
constexpr QStringView descending = u"descending";
constexpr QStringView allValues = u"all";

bool isOf(const charts::ValueFilter &filter, int column) { return filter.column == column; }

bool isChosen(const charts::RowChoice &choice, const charts::ValueFilter &value)
{
    return std::ranges::any_of(choice.filters, [&value](const charts::ValueFilter &filter) {
        if (filter.column != value.column)
            return false;
        return value.texts.isEmpty() ? filter == value : filter.texts.contains(value.texts.front());
    });
}

QString nameOf(const charts::TableData &table, const charts::ValueFilter &value)
{
    if (!value.texts.isEmpty())
        return value.texts.front();
    const auto &written = table.columns[static_cast<std::size_t>(value.column)].written;
    if (std::isinf(value.least))
        return ColumnWords::tr("below %1").arg(written(value.below));
    if (std::isinf(value.below))
        return ColumnWords::tr("%1 and more").arg(written(value.least));
    return ColumnWords::tr("%1 to %2").arg(written(value.least), written(value.below));
}

/// With `value` chosen where it was not, or the other way round. A range replaces the column's filter, a text is added
/// to it.
charts::RowChoice toggled(charts::RowChoice choice, const charts::ValueFilter &value)
{
    const auto own =
        std::ranges::find_if(choice.filters, [&value](const auto &filter) { return isOf(filter, value.column); });
    if (own == choice.filters.end()) {
        choice.filters.push_back(value);
        return choice;
    }
    const bool wasChosen = isChosen(choice, value);
    if (value.texts.isEmpty() || own->texts.isEmpty())
        *own = value;
    else if (wasChosen)
        own->texts.removeAll(value.texts.front());
    else
        own->texts.append(value.texts);
    if (wasChosen && own->texts.isEmpty())
        choice.filters.erase(own);
    return choice;
}

charts::RowChoice sortedBy(charts::RowChoice choice, int column, Qt::SortOrder order)
{
    std::erase_if(choice.sort, [column](const charts::SortColumn &by) { return by.column == column; });
    choice.sort.insert(choice.sort.begin(), {.column = column, .order = order});
    return choice;
}

/// The column's rows in the sheet: the two directions, and its values.
class ColumnRows
{
public:
    ColumnRows(charts::DataTable &table, const theme::Formatter &formatter, int column)
        : m_table(table), m_formatter(formatter), m_column(column), m_values(columnValues(table.table(), column))
    {
    }

    SheetRows rows(const QString &search) const
    {
        const charts::RowChoice &choice = m_table.choice();
        SheetRows rows;
        if (search.isEmpty()) {
            const bool isFirst = !choice.sort.empty() && choice.sort.front().column == m_column;
            const bool isAscending = isFirst && choice.sort.front().order == Qt::AscendingOrder;
            rows.append({.value = ascending.toString(),
                         .text = ColumnWords::tr("Sort ascending"),
                         .isChosen = isFirst && isAscending});
            rows.append({.value = descending.toString(),
                         .text = ColumnWords::tr("Sort descending"),
                         .isChosen = isFirst && !isAscending});
            rows.append({.kind = Row::Kind::Heading, .value = {}, .text = ColumnWords::tr("Show rows with")});
            const bool isFree = std::ranges::none_of(
                choice.filters, [this](const charts::ValueFilter &filter) { return isOf(filter, m_column); });
            rows.append({.value = allValues.toString(), .text = ColumnWords::tr("All values"), .isChosen = isFree});
        }
        for (std::size_t at = 0; at < m_values.size(); ++at) {
            const QString name = nameOf(m_table.table(), m_values[at].filter);
            if (name.contains(search, Qt::CaseInsensitive))
                rows.append({.value = QString::number(at),
                             .text = name,
                             .detail = m_formatter.integer(static_cast<double>(m_values[at].count)),
                             .isChosen = isChosen(choice, m_values[at].filter)});
        }
        if (rows.isEmpty())
            rows.append({.kind = Row::Kind::Note, .value = {}, .text = ColumnWords::tr("No value contains that")});
        return rows;
    }

    void choose(const QString &value)
    {
        charts::RowChoice choice = m_table.choice();
        if (value == ascending || value == descending)
            choice = sortedBy(choice, m_column, value == ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        else if (value == allValues)
            std::erase_if(choice.filters, [this](const auto &filter) { return isOf(filter, m_column); });
        else if (const std::size_t at = value.toULongLong(); at < m_values.size())
            choice = toggled(choice, m_values[at].filter);
        m_table.setChoice(choice);
    }

private:
    charts::DataTable &m_table;
    const theme::Formatter &m_formatter;
    int m_column;
    std::vector<charts::ColumnValue> m_values;
};

/// Not in place of the list with the columns: a sheet that changes under a finger is chosen from by mistake.
void openValues(charts::DataTable &table, const theme::Formatter &formatter, const theme::Theme &theme, QWidget &anchor,
                int column)
{
    auto *sheet = new sheet::Sheet(table.table().columns[static_cast<std::size_t>(column)].title, anchor, theme);
    sheet->setObjectName(u"table_values_sheet"_s);
    const auto rows = std::make_shared<ColumnRows>(table, formatter, column);
    auto *list = new sheet::SearchList(
        ColumnWords::tr("Search for a value"), [rows](const QString &search) { return rows->rows(search); }, theme);
    QObject::connect(list, &sheet::SearchList::chosen, list, [rows, list](const QString &value) {
        rows->choose(value);
        list->refresh();
    });
    list->refresh();
    sheet->setContent(list);
    sheet->open(list->firstFocus());
}

} // namespace

void openColumnSheet(charts::DataTable &table, const theme::Formatter &formatter, const theme::Theme &theme,
                     QWidget &anchor)
{
    auto *sheet = new sheet::Sheet(ColumnWords::tr("Sort and filter by"), anchor, theme);
    sheet->setObjectName(u"table_columns_sheet"_s);
    auto *list = new sheet::ChoiceList(theme);
    const charts::TableData &data = table.table();
    SheetRows rows;
    for (std::size_t column = 0; column < data.columns.size(); ++column) {
        const bool isFiltered = std::ranges::any_of(
            table.choice().filters, [column](const auto &filter) { return isOf(filter, static_cast<int>(column)); });
        rows.append({.value = QString::number(column),
                     .text = data.columns[column].title,
                     .detail = isFiltered ? ColumnWords::tr("filtered") : QString(),
                     .isChosen = isFiltered});
    }
    const bool isChanged = table.choice().isNarrowed() || !table.choice().sort.empty();
    rows.append({.value = allValues.toString(),
                 .text = ColumnWords::tr("All rows, in their order"),
                 .icon = u"undo"_s,
                 .isEnabled = isChanged});
    list->setRows(rows);
    QObject::connect(list, &sheet::ChoiceList::chosen, sheet,
                     [&table, &formatter, &theme, anchor = QPointer(&anchor), sheet](const QString &value) {
                         sheet->dismiss();
                         if (value == allValues)
                             table.setChoice({.search = table.choice().search, .filters = {}, .sort = {}});
                         else if (anchor)
                             openValues(table, formatter, theme, *anchor, value.toInt());
                     });
    sheet->setContent(list);
    sheet->open(list);
}

} // namespace anjungan::panels
