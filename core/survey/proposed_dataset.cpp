// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/proposed_dataset.h"

#include "core/base/one_line.h"
#include "core/base/period_order.h"
#include "core/store/sqlite/sql_names.h"
#include "core/survey/proposed_key.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::survey {

using message::Code;
using message::make;
using store::ColumnType;

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestUnit = 30;
constexpr int mostFields = 500;

constexpr std::array modifiedNames{"updatedat"_L1,      "modified"_L1,    "modifiedat"_L1,    "lastmodified"_L1,
                                   "lastupdate"_L1,     "lastupdated"_L1, "updated"_L1,       "diperbarui"_L1,
                                   "diperbaruipada"_L1, "diubah"_L1,      "tanggalupdate"_L1, "tglupdate"_L1};
constexpr std::array periodNames{"periode"_L1, "period"_L1, "bulan"_L1, "semester"_L1, "triwulan"_L1, "kuartal"_L1,
                                 "quarter"_L1, "tahun"_L1,  "year"_L1,  "tanggal"_L1,  "tgl"_L1,      "date"_L1};
constexpr std::array rowNames{"nama"_L1, "name"_L1, "judul"_L1, "title"_L1};
constexpr std::array codeNames{"kode"_L1, "kd"_L1, "bps"_L1, "kab"_L1, "wilayah"_L1};

QString jsonTypeName(ColumnType type)
{
    return type == ColumnType::Json || type == ColumnType::Unknown ? QString() : store::typeName(type);
}

/// The column with the first of the names that has one which is fit.
template<typename Names, typename Fit>
const ColumnFacts *named(const std::vector<ColumnFacts> &columns, const Names &names, Fit isFit)
{
    for (const QLatin1StringView name : names)
        for (const ColumnFacts &column : columns)
            if (bareName(column.name) == name && isFit(column))
                return &column;
    return nullptr;
}

bool isPeriod(const ColumnFacts &column)
{
    if (column.filled == 0 || !column.areAllValuesHere())
        return false;
    if (column.type == ColumnType::Date)
        return true;
    const bool isFit = column.type == ColumnType::Text || column.type == ColumnType::Integer;
    return isFit && base::sortAsTime(column.values) &&
           std::ranges::all_of(column.values, [](const QString &one) { return base::periodForm(one).has_value(); });
}

const ColumnFacts *modifiedOf(const std::vector<ColumnFacts> &columns)
{
    return named(columns, modifiedNames, [](const ColumnFacts &column) {
        return column.filled > 0 && (column.type == ColumnType::DateTime || column.type == ColumnType::Date);
    });
}

const ColumnFacts *nameOf(const std::vector<ColumnFacts> &columns)
{
    const auto isText = [](const ColumnFacts &one) { return one.type == ColumnType::Text && one.filled > 0; };
    if (const ColumnFacts *column = named(columns, rowNames, isText))
        return column;
    const auto other = std::ranges::find_if(columns, [&](const ColumnFacts &one) {
        const QString bare = bareName(one.name);
        return isText(one) && (bare.startsWith("nama"_L1) || bare.startsWith("nm"_L1) || bare.endsWith("name"_L1));
    });
    return other == columns.end() ? nullptr : &*other;
}

bool areAll(const ColumnFacts &column, const QRegularExpression &form)
{
    return column.filled > 0 && column.areAllValuesHere() &&
           std::ranges::all_of(column.values, [&](const QString &one) { return form.match(one).hasMatch(); });
}

/// The field with the codes of the smallest areas.
const ColumnFacts *areaOf(const std::vector<ColumnFacts> &columns)
{
    static const QRegularExpression form(u"^\\d\\d\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?$"_s);
    const ColumnFacts *best = nullptr;
    const auto depth = [](const ColumnFacts &one) { return one.values.front().count(u'.'); };
    for (const ColumnFacts &column : columns) {
        if (column.type != ColumnType::Text || !areAll(column, form))
            continue;
        const qsizetype dots = depth(column);
        const bool isOneLevel =
            std::ranges::all_of(column.values, [dots](const QString &one) { return one.count(u'.') == dots; });
        if (isOneLevel && (!best || dots > depth(*best)))
            best = &column;
    }
    return best;
}

void noteUndotted(const std::vector<ColumnFacts> &columns, message::Messages &notes)
{
    static const QRegularExpression form(u"^\\d{4}(\\d{3}(\\d{3})?)?$"_s);
    for (const ColumnFacts &column : columns) {
        const QString bare = bareName(column.name);
        const bool isNamed = std::ranges::any_of(codeNames, [&](QLatin1StringView one) { return bare.contains(one); });
        const bool isFit = column.type == ColumnType::Text || column.type == ColumnType::Integer;
        if (isNamed && isFit && column.distinct > 1 && areAll(column, form))
            notes << make<Code::DescribeAreaUndotted>(column.name, column.values.front());
    }
}

/// The type to read a field as; empty where nothing is known.
QString typeFor(const ColumnFacts &column, const source::ToldField &told, message::Messages &notes)
{
    QString found = jsonTypeName(column.type);
    if (column.filled == 0)
        return told.type;
    if (told.type.isEmpty() || told.type == found)
        return found;
    if (told.type == u"real" && column.type == ColumnType::Integer)
        return told.type;
    const bool isTime = column.type == ColumnType::Date || column.type == ColumnType::DateTime;
    if (told.type != u"text" || !isTime)
        notes << make<Code::DescribeType>(column.name, told.type, store::typeMessage(column.type));
    return found;
}

QJsonObject fieldEntry(const ColumnFacts &column, const source::ToldField &told, message::Messages &notes)
{
    QJsonObject entry;
    if (const QString title = base::oneLine(told.title, longestTitle); !title.isEmpty() && title != column.name)
        entry.insert(u"title"_s, title);
    if (const QString type = typeFor(column, told, notes); !type.isEmpty())
        entry.insert(u"type"_s, type);
    if (const QString unit = base::oneLine(told.unit); !unit.isEmpty() && unit.size() <= longestUnit)
        entry.insert(u"unit"_s, unit);
    return entry;
}

bool isFieldName(const QString &name)
{
    static const QRegularExpression form(u"^[^\\x00-\\x1f\\x7f]{1,100}$"_s);
    return form.match(name).hasMatch();
}

/// The columns that a workspace can name.
std::vector<ColumnFacts> namedColumns(const TableFacts &facts, message::Messages &notes)
{
    std::vector<ColumnFacts> columns;
    for (const ColumnFacts &column : facts.columns)
        if (isFieldName(column.name) && std::ssize(columns) < mostFields)
            columns.push_back(column);
        else
            notes << make<Code::DescribeFieldLeftOut>(base::oneLine(column.name, 60));
    return columns;
}

source::ToldField toldOf(const std::vector<source::ToldField> &told, const QString &name)
{
    const auto one = std::ranges::find(told, name, &source::ToldField::name);
    return one == told.end() ? source::ToldField{} : *one;
}

QJsonObject fieldEntries(const ProposedDataset &made, const std::vector<source::ToldField> &told,
                         message::Messages &notes)
{
    QJsonObject fields;
    for (const ColumnFacts &column : made.columns)
        if (const QJsonObject entry = fieldEntry(column, toldOf(told, column.name), notes); !entry.isEmpty())
            fields.insert(column.name, entry);
    return fields;
}

void addArea(ProposedDataset &made, bool isSample, message::Messages &notes)
{
    const ColumnFacts *const area = areaOf(made.columns);
    if (!area) {
        noteUndotted(made.columns, notes);
        return;
    }
    made.areaField = area->name;
    made.areaDepth = area->values.front().count(u'.');
    made.entry.insert(u"area"_s, QJsonObject{{u"field"_s, area->name}, {u"codes"_s, u"kemendagri"_s}});
    notes << make<Code::DescribeArea>(area->name, area->values.front());
    made.isAreaList = !isSample && area->filled == area->distinct && !made.nameField.isEmpty() &&
                      !levelName(made.areaDepth).isEmpty();
}

} // namespace

QString levelName(qsizetype depth)
{
    static constexpr std::array names{"kabkota"_L1, "kecamatan"_L1, "desakel"_L1};
    return depth >= 1 && depth <= std::ssize(names) ? QString(names[static_cast<std::size_t>(depth - 1)]) : QString();
}

QString datasetIdFor(const QString &collection, const QStringList &taken)
{
    constexpr qsizetype longest = 36; // with room for a number
    QString id;
    for (const QChar c : collection.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain || (!id.isEmpty() && !id.endsWith(u'_')))
            id += isPlain ? c : QChar(u'_');
    }
    while (id.endsWith(u'_'))
        id.chop(1);
    if (id.isEmpty())
        id = u"data"_s;
    if (id.front() < u'a' || store::isReservedTable(id))
        id.prepend("data_"_L1);
    id.truncate(longest);
    QString unique = id;
    for (int number = 2; taken.contains(unique); ++number)
        unique = id + u'_' + QString::number(number);
    return unique;
}

std::optional<ProposedDataset> proposeDataset(const CollectionReading &reading, message::Messages &notes)
{
    if (reading.facts.rows == 0) {
        notes << make<Code::DescribeNoRows>();
        return std::nullopt;
    }
    const bool isSample = reading.pages.isCut;
    if (isSample)
        notes << make<Code::DescribeSample>(reading.facts.rows);
    const auto key = proposeKey(reading.facts, reading.told.fields, isSample, notes);
    if (!key)
        return std::nullopt;
    ProposedDataset made{.id = reading.dataset, .pages = reading.pages};
    made.columns = namedColumns(reading.facts, notes);
    made.title = base::oneLine(reading.told.info.title, longestTitle);
    made.entry = {
        {u"id"_s, made.id}, {u"source"_s, u"pusat"_s}, {u"collection"_s, reading.collection}, {u"key"_s, key->field}};
    if (key->isFromId)
        made.entry.insert(u"keyFrom"_s, u"id"_s);
    if (made.title.isEmpty())
        made.title = made.id;
    else if (made.title != made.id)
        made.entry.insert(u"title"_s, made.title);
    if (const ColumnFacts *const modified = modifiedOf(made.columns)) {
        made.entry.insert(u"modified"_s, modified->name);
        notes << make<Code::DescribeModified>(modified->name);
    }
    if (const ColumnFacts *const period = named(made.columns, periodNames, isPeriod)) {
        made.periodField = period->name;
        made.entry.insert(u"period"_s, QJsonObject{{u"field"_s, period->name}});
        notes << make<Code::DescribePeriod>(period->name, period->values.front());
    }
    if (const ColumnFacts *const name = nameOf(made.columns)) {
        made.nameField = name->name;
        if (std::ranges::none_of(rowNames, [&](QLatin1StringView usual) { return name->name == usual; })) {
            made.entry.insert(u"search"_s, QJsonArray{name->name, key->field});
            notes << make<Code::DescribeSearch>(name->name);
        }
    }
    addArea(made, isSample, notes);
    if (const QJsonObject fields = fieldEntries(made, reading.told.fields, notes); !fields.isEmpty())
        made.entry.insert(u"fields"_s, fields);
    return made;
}

} // namespace anjungan::survey
