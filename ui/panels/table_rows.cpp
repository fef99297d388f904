// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_rows.h"

#include "core/workspace/text.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/table_cells.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

struct TableWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::TableWords)
};

TableColumn readTableColumn(const QJsonObject &column, const QString &language)
{
    TableColumn read{.field = column[u"field"].toString(),
                     .title = workspace::readText(column[u"title"]).in(language),
                     .format = readFormat(column[u"format"]),
                     .hasBar = column[u"bar"].toBool(),
                     .hasTotal = column[u"total"].toBool(),
                     .tone = ToneRule(column[u"tone"]),
                     .target = column[u"target"].toString(),
                     .mark = column[u"mark"].toString(),
                     .below = workspace::readText(column[u"below"][u"text"]).in(language),
                     .belowOf = {},
                     .hasPills = column[u"below"][u"pills"].toBool(),
                     .likeDataset = column[u"like"][u"dataset"].toString(),
                     .likeField = column[u"like"][u"field"].toString(),
                     .hasUnit = column[u"like"][u"unit"].toBool(true),
                     .isStrip = column[u"strip"].toBool()};
    const auto addTones = [&](const QJsonValue &values, theme::Tone tone) {
        for (const QJsonValue value : values.toArray())
            read.tones.insert(value.toString(), tone);
    };
    addTones(column[u"tones"][u"good"], theme::Tone::Good);
    addTones(column[u"tones"][u"warning"], theme::Tone::Warning);
    addTones(column[u"tones"][u"bad"], theme::Tone::Bad);
    for (const QJsonValue value : column[u"below"][u"values"].toArray())
        read.belowOf.append(value.toString());
    return read;
}

ValueStyle styleOf(const workspace::Field &field, const QString &language)
{
    using workspace::FieldType;
    const FieldType type = field.type.value_or(FieldType::Text);
    ValueStyle style{.format = type == FieldType::Integer ? Format::Integer
                               : type == FieldType::Real  ? Format::Decimal
                                                          : Format::Text,
                     .unit = field.unit.in(language),
                     .unitOfOne = field.unitOfOne.byLanguage.value(language),
                     .decimals = field.decimals,
                     .isGrouped = field.grouping.value_or(true),
                     .money = {}};
    if (type == FieldType::Date || type == FieldType::DateTime)
        style.type = type == FieldType::Date ? store::ColumnType::Date : store::ColumnType::DateTime;
    for (const auto &[value, title] : field.valueTitles.asKeyValueRange())
        style.titles.insert(value, title.in(language));
    return style;
}

QHash<QPair<QString, QString>, ValueStyle> fieldStylesOf(const workspace::Workspace &workspace, const QString &language)
{
    QHash<QPair<QString, QString>, ValueStyle> styles;
    for (const workspace::Dataset &dataset : workspace.datasets)
        for (const workspace::Field &field : dataset.fields)
            styles.insert({dataset.id, field.name}, styleOf(field, language));
    return styles;
}

/// The sums of those rows, written as the cells are.
QStringList totalsOf(const query::Answer &answer, const TableLook &look, const theme::Formatter &formatter,
                     const std::vector<int> &shown)
{
    QStringList texts;
    for (const TableColumn &column : look.columns) {
        if (!column.hasTotal) {
            texts.append(texts.isEmpty()
                             ? TableWords::tr("Total (%1)").arg(formatter.integer(static_cast<double>(shown.size())))
                             : QString());
            continue;
        }
        std::vector<QVariant> summands;
        summands.reserve(shown.size());
        for (const int row : shown)
            summands.push_back(summand(cell(answer, static_cast<std::size_t>(row), column.field).value));
        texts.append(TableCells(answer, look, column, formatter).written(exactSum(summands)));
    }
    return texts;
}

QStringList detailsOf(const query::Answer &answer, const TableLook &look, const theme::Formatter &formatter, int row,
                      int column)
{
    if (column < 0 || static_cast<std::size_t>(column) >= look.columns.size())
        return {};
    const TableColumn &of = look.columns[static_cast<std::size_t>(column)];
    const QString exact = TableCells(answer, look, of, formatter).exact(static_cast<std::size_t>(row));
    return exact.isEmpty() ? QStringList() : QStringList{exact};
}

} // namespace

TableLook readTableLook(const QJsonObject &options, const workspace::Workspace &workspace, const QString &language)
{
    TableLook look{.columns = {}, .isDense = options[u"dense"].toBool()};
    for (const QJsonValue column : options[u"columns"].toArray())
        look.columns.push_back(readTableColumn(column.toObject(), language));
    if (std::ranges::any_of(look.columns, [](const TableColumn &column) { return !column.likeField.isEmpty(); }))
        look.fieldStyles = fieldStylesOf(workspace, language);
    return look;
}

charts::TableData tableDataOf(const std::shared_ptr<const query::Answer> &answer, const TableLook &look,
                              const theme::Formatter &formatter, std::size_t most)
{
    const std::size_t shown = std::min(answer->rows.size(), most);
    charts::TableData table;
    table.rows.resize(shown);
    for (const TableColumn &column : look.columns) {
        const TableCells cells(*answer, look, column, formatter);
        table.columns.push_back(cells.heading());
        for (std::size_t row = 0; row < shown; ++row)
            table.rows[row].push_back(cells.cell(row));
    }
    table.details = [answer, look, formatter](int row, int column) {
        return detailsOf(*answer, look, formatter, row, column);
    };
    // Of the first rows alone it would be a wrong total.
    if (shown == answer->rows.size() && std::ranges::any_of(look.columns, &TableColumn::hasTotal))
        table.totals = [answer, look, formatter](const std::vector<int> &rows) {
            return totalsOf(*answer, look, formatter, rows);
        };
    return table;
}

} // namespace anjungan::panels
