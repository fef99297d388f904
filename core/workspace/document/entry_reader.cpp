// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/entry_reader.h"

#include "core/base/name_table.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

constexpr int leastRefreshSeconds = 10;

std::optional<Duration> readDuration(const QJsonObject &json, const QString &key, const QString &pointer,
                                     Mistakes &mistakes)
{
    if (!json.contains(key))
        return std::nullopt;
    const auto duration = Duration::parse(json[key].toString());
    if (!duration)
        mistakes.add(below(pointer, key), make<Code::DurationTooLong>());
    return duration;
}

// Protects sources from documents that would request them too often.
void checkRefresh(const Dataset &dataset, const QString &pointer, Mistakes &mistakes)
{
    if (const auto &refresh = dataset.refresh;
        refresh && refresh->months == 0 && refresh->days == 0 && refresh->seconds < leastRefreshSeconds)
        mistakes.add(below(pointer, u"refresh"_s), make<Code::RefreshTooShort>(u"PT%1S"_s.arg(leastRefreshSeconds)));
}

constexpr base::NameTable<FieldType, 6> fieldTypes{{{FieldType::Text, "text"_L1},
                                                    {FieldType::Integer, "integer"_L1},
                                                    {FieldType::Real, "real"_L1},
                                                    {FieldType::Boolean, "boolean"_L1},
                                                    {FieldType::Date, "date"_L1},
                                                    {FieldType::DateTime, "datetime"_L1}}};

constexpr base::NameTable<NumberStyle, 1> numberStyles{{{NumberStyle::Indonesian, "id"_L1}}};

constexpr base::NameTable<DateOrder, 2> dateOrders{
    {{DateOrder::DayFirst, "dmy"_L1}, {DateOrder::MonthFirst, "mdy"_L1}}};

constexpr base::NameTable<NamedThing, 2> namedThings{
    {{NamedThing::Agency, "agency"_L1}, {NamedThing::Area, "area"_L1}}};

QHash<QString, Text> readValueTitles(const QJsonObject &json)
{
    QHash<QString, Text> titles;
    for (auto value = json.begin(); value != json.end(); ++value)
        titles.insert(value.key(), readText(value.value()));
    return titles;
}

Field readField(const QString &name, const QJsonObject &json)
{
    return {.name = name,
            .title = orId(readText(json["title"_L1]), name),
            .type = base::valueIn(fieldTypes, json["type"_L1].toString()),
            .unit = readText(json["unit"_L1]),
            .unitOfOne = readTextOfOne(json["unit"_L1]),
            .decimals = json["decimals"_L1].isDouble() ? std::optional(json["decimals"_L1].toInt()) : std::nullopt,
            .grouping = json["grouping"_L1].isBool() ? std::optional(json["grouping"_L1].toBool()) : std::nullopt,
            .valueTitles = readValueTitles(json["values"_L1].toObject()),
            .names = base::valueIn(namedThings, json["names"_L1].toString()).value_or(NamedThing::None)};
}

} // namespace

std::optional<message::Message> urlMistake(const QUrl &url)
{
    if (!url.isValid())
        return make<Code::UrlInvalid>();
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return make<Code::UrlNotHttp>();
    if (url.host().isEmpty())
        return make<Code::UrlNoHost>();
    if (!url.userInfo().isEmpty())
        return make<Code::UrlHoldsUser>();
    return std::nullopt;
}

std::optional<QTimeZone> readTimeZone(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    if (!json.contains("timeZone"_L1))
        return std::nullopt;
    const QString id = json["timeZone"_L1].toString();
    QTimeZone zone(id.toUtf8());
    if (!zone.isValid())
        mistakes.add(below(pointer, u"timeZone"_s), make<Code::NoSuchTimeZone>(quoted(id)));
    return zone;
}

Text orId(Text title, const QString &id) { return title.isEmpty() ? Text{{{QString(), id}}} : title; }

void checkTableId(const QString &id, const QString &pointer, Mistakes &mistakes)
{
    for (const QString &reserved : {u"gpkg_"_s, u"rtree_"_s, u"sqlite_"_s, u"anjungan_"_s})
        if (id.startsWith(reserved))
            mistakes.add(below(pointer, u"id"_s), make<Code::IdReserved>(quoted(reserved)));
}

std::optional<VersionList> readVersions(const QJsonObject &json)
{
    if (!json.contains("versions"_L1))
        return std::nullopt;
    const QJsonObject list = json["versions"_L1].toObject();
    return VersionList{.collection = list["collection"_L1].toString(),
                       .of = list["of"_L1].toString(),
                       .version = list["version"_L1].toString()};
}

Source readSource(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    const Source source{.id = json["id"_L1].toString(),
                        .type = json["type"_L1].toString(),
                        .url = QUrl(json["url"_L1].toString(), QUrl::StrictMode),
                        .timeZone = readTimeZone(json, pointer, mistakes),
                        .versions = readVersions(json)};
    if (const auto reason = urlMistake(source.url))
        mistakes.add(below(pointer, u"url"_s), *reason);
    return source;
}

Dataset readDataset(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Dataset dataset;
    dataset.id = json["id"_L1].toString();
    dataset.source = json["source"_L1].toString();
    dataset.collection = json["collection"_L1].toString();
    dataset.key = json["key"_L1].toString();
    dataset.isKeyId = json["keyFrom"_L1].toString() == "id"_L1;
    dataset.title = orId(readText(json["title"_L1]), dataset.id);
    dataset.licence = readText(json["licence"_L1]);
    dataset.publisher = json["publisher"_L1].toString();
    dataset.cadence = readDuration(json, u"cadence"_s, pointer, mistakes);
    dataset.grace = readDuration(json, u"grace"_s, pointer, mistakes);
    dataset.refresh = readDuration(json, u"refresh"_s, pointer, mistakes);
    dataset.complete = readDuration(json, u"complete"_s, pointer, mistakes);
    dataset.hold = readDuration(json, u"hold"_s, pointer, mistakes);
    dataset.modified = json["modified"_L1].toString();
    if (const QJsonObject area = json["area"_L1].toObject(); !area.isEmpty())
        dataset.area = AreaRef{.field = area["field"_L1].toString(), .codes = area["codes"_L1].toString()};
    dataset.period = json["period"_L1]["field"_L1].toString();
    dataset.periodPresent = json["period"_L1]["present"_L1].toString();
    dataset.numbers = base::valueIn(numberStyles, json["numbers"_L1].toString()).value_or(NumberStyle::Plain);
    dataset.dates = base::valueIn(dateOrders, json["dates"_L1].toString()).value_or(DateOrder::Unknown);
    dataset.unreadable = json["unreadable"_L1].toDouble(usualUnreadable);
    const QJsonObject fields = json["fields"_L1].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        dataset.fields.append(readField(field.key(), field->toObject()));

    checkTableId(dataset.id, pointer, mistakes);
    checkRefresh(dataset, pointer, mistakes);
    return dataset;
}

Agency readAgency(const QJsonObject &json)
{
    const QString name = json["name"_L1].toString();
    return {.id = json["id"_L1].toString(), .name = name, .shortName = json["short"_L1].toString(name)};
}

AreaLevel readAreaLevel(const QJsonObject &json)
{
    return {.level = json["level"_L1].toString(),
            .dataset = json["dataset"_L1].toString(),
            .code = json["code"_L1].toString(),
            .name = json["name"_L1].toString()};
}

} // namespace anjungan::workspace
