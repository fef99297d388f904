// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/proposed_page.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

constexpr qsizetype mostFigures = 3;
constexpr int wideColumns = 12;
constexpr int narrowColumns = 6;
constexpr qsizetype mostTableColumns = 5;

QJsonObject place(const QJsonArray &wide, const QJsonArray &narrow)
{
    return {{u"wide"_s, wide}, {u"narrow"_s, narrow}};
}

QJsonArray countMeasure() { return {QJsonObject{{u"id"_s, u"n"_s}, {u"by"_s, u"count"_s}}}; }

QJsonObject figure(const ProposedDataset &dataset, int at, int of)
{
    const int wide = wideColumns / of, narrow = narrowColumns / of;
    return {{u"id"_s, u"jumlah_"_s + dataset.id},
            {u"type"_s, u"figure"_s},
            {u"title"_s, dataset.title},
            {u"at"_s, place({at * wide, 0, wide, 1}, {at * narrow, 0, narrow, 1})},
            {u"query"_s, QJsonObject{{u"dataset"_s, dataset.id}, {u"measures"_s, countMeasure()}}},
            {u"value"_s, u"n"_s},
            {u"format"_s, u"integer"_s}};
}

QString formatOf(const ColumnFacts &column, const QString &period)
{
    if (column.name == period)
        return u"period"_s;
    switch (column.type) {
    case store::ColumnType::Integer:
        return u"integer"_s;
    case store::ColumnType::Real:
        return u"decimal"_s;
    case store::ColumnType::Date:
        return u"date"_s;
    default:
        return u"text"_s;
    }
}

QJsonValue titleOf(const ProposedDataset &dataset, const QString &field)
{
    const QJsonValue title = dataset.entry[u"fields"_s][field][u"title"];
    return title.isString() ? title : QJsonValue(field);
}

/// The key and the name first, then what else has values.
QList<ColumnFacts> tableColumns(const ProposedDataset &dataset)
{
    QList<ColumnFacts> shown;
    const auto add = [&](auto isWanted) {
        for (const ColumnFacts &column : dataset.columns)
            if (shown.size() < mostTableColumns && column.filled > 0 && column.type != store::ColumnType::Json &&
                isWanted(column) && !std::ranges::contains(shown, column.name, &ColumnFacts::name))
                shown << column;
    };
    const QString key = dataset.entry[u"key"_s].toString();
    add([&](const ColumnFacts &column) { return column.name == dataset.nameField; });
    add([&](const ColumnFacts &column) { return column.name == key; });
    add([](const ColumnFacts &) { return true; });
    return shown;
}

QJsonObject table(const ProposedDataset &dataset, const QJsonObject &at)
{
    QJsonArray fields, columns;
    for (const ColumnFacts &column : tableColumns(dataset)) {
        fields << column.name;
        columns << QJsonObject{{u"field"_s, column.name},
                               {u"title"_s, titleOf(dataset, column.name)},
                               {u"format"_s, formatOf(column, dataset.periodField)}};
    }
    if (fields.isEmpty()) {
        const QString key = dataset.entry[u"key"_s].toString();
        fields << key;
        columns << QJsonObject{{u"field"_s, key}, {u"title"_s, key}, {u"format"_s, u"text"_s}};
    }
    return {{u"id"_s, u"tabel"_s},
            {u"type"_s, u"table"_s},
            {u"title"_s, dataset.title},
            {u"at"_s, at},
            {u"query"_s, QJsonObject{{u"dataset"_s, dataset.id},
                                     {u"select"_s, fields},
                                     {u"order"_s, QJsonArray{fields.first()}},
                                     {u"limit"_s, 500}}},
            {u"columns"_s, columns}};
}

QString kindOf(const ProposedDataset &dataset)
{
    if (dataset.pages.hasPoints)
        return u"points"_s;
    if (dataset.pages.hasLines)
        return u"lines"_s;
    return dataset.pages.hasPolygons ? u"zones"_s : QString();
}

/// Layers have their colours in turn.
QJsonObject layer(const ProposedDataset &dataset, const QString &kind, qsizetype place)
{
    static constexpr std::array colours{"brand"_L1, "accent"_L1, "warning"_L1, "good"_L1};
    const auto colour = colours[static_cast<std::size_t>(place) % colours.size()];
    return {{u"dataset"_s, dataset.id},
            {u"kind"_s, kind},
            {u"title"_s, dataset.title},
            {u"style"_s, QJsonObject{{u"colour"_s, colour}}}};
}

QJsonObject measureOf(const ProposedDataset &dataset)
{
    return {{u"query"_s, QJsonObject{{u"dataset"_s, dataset.id},
                                     {u"group"_s, QJsonArray{dataset.areaField}},
                                     {u"measures"_s, countMeasure()}}},
            {u"area"_s, dataset.areaField},
            {u"value"_s, u"n"_s},
            {u"title"_s, dataset.title},
            {u"classes"_s, QJsonObject{{u"method"_s, u"natural"_s}, {u"palette"_s, u"sequence"_s}}}};
}

/// The areas of the highest level with outlines; coloured by how many rows another dataset has in each, below what else
/// has a place on a map. Empty where no level has outlines.
QJsonObject map(const QList<ProposedDataset> &datasets, const QJsonArray &levels, const QJsonObject &at)
{
    const ProposedDataset *areas = nullptr;
    QString level;
    for (const auto &one : levels) {
        const auto found = std::ranges::find(datasets, one[u"dataset"].toString(), &ProposedDataset::id);
        if (found != datasets.end() && found->pages.hasPolygons && (!areas || found->areaDepth < areas->areaDepth)) {
            areas = &*found;
            level = one[u"level"].toString();
        }
    }
    if (!areas)
        return {};
    QJsonObject panel{{u"id"_s, u"peta"_s}, {u"type"_s, u"map"_s}, {u"at"_s, at}, {u"areas"_s, level}};
    QJsonArray layers;
    for (const ProposedDataset &dataset : datasets) {
        const bool isMeasure = !dataset.isAreaList && dataset.areaDepth == areas->areaDepth;
        if (isMeasure && !panel.contains(u"measure"_s)) {
            panel.insert(u"measure"_s, measureOf(dataset));
            panel.insert(u"format"_s, u"integer"_s);
        }
        if (const QString kind = kindOf(dataset); !dataset.isAreaList && !kind.isEmpty())
            layers << layer(dataset, kind, layers.size());
    }
    if (!layers.isEmpty())
        panel.insert(u"layers"_s, layers);
    return panel;
}

} // namespace

QJsonArray proposeLevels(const QList<ProposedDataset> &datasets, message::Messages &notes)
{
    QJsonArray levels;
    for (const ProposedDataset &dataset : datasets) {
        const QString level = levelName(dataset.areaDepth);
        const auto isTaken = [&level](const QJsonValue &one) { return one[u"level"].toString() == level; };
        if (!dataset.isAreaList || std::ranges::any_of(levels, isTaken))
            continue;
        levels << QJsonObject{{u"level"_s, level},
                              {u"dataset"_s, dataset.id},
                              {u"code"_s, dataset.areaField},
                              {u"name"_s, dataset.nameField}};
        notes << make<Code::At>(dataset.id, make<Code::DescribeLevel>(level, dataset.nameField));
    }
    return levels;
}

QJsonObject proposePage(const QList<ProposedDataset> &datasets, const QJsonArray &levels)
{
    QJsonArray panels;
    const auto figures = static_cast<int>(std::min(datasets.size(), mostFigures));
    for (int i = 0; i < figures; ++i)
        panels << figure(datasets[i], i, figures);
    const QJsonObject drawn = map(datasets, levels, place({0, 1, 7, 1}, {0, 1, narrowColumns, 1}));
    const auto listed = std::ranges::find(datasets, false, &ProposedDataset::isAreaList);
    const ProposedDataset &rows = listed == datasets.end() ? datasets.first() : *listed;
    QJsonArray narrow{-118, 1};
    if (drawn.isEmpty()) {
        panels << table(rows, place({0, 1, wideColumns, 1}, {0, 1, narrowColumns, 1}));
    } else {
        panels << drawn << table(rows, place({7, 1, 5, 1}, {0, 2, narrowColumns, 1}));
        narrow << 1;
    }
    return {{u"id"_s, u"ringkasan"_s},
            {u"title"_s, QJsonObject{{u"id"_s, u"Ringkasan"_s}, {u"en"_s, u"Overview"_s}}},
            {u"icon"_s, u"home"_s},
            {u"rows"_s, QJsonObject{{u"wide"_s, QJsonArray{-118, 1}}, {u"narrow"_s, narrow}}},
            {u"panels"_s, panels}};
}

} // namespace anjungan::survey
