// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"

#include "core/workspace/document/around_reader.h"
#include "core/workspace/document/attention_reader.h"
#include "core/workspace/document/briefing_reader.h"
#include "core/workspace/document/derived_reader.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/document/exposure_reader.h"
#include "core/workspace/document/field_uses.h"
#include "core/workspace/document/page_reader.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/document/reference_check.h"
#include "core/workspace/document/schema_check.h"
#include "core/workspace/document/tile_source_reader.h"
#include "core/workspace/document/wall_reader.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

// Reads each item of a list with `readItem(item, pointer)`.
template<typename ReadItem> auto readList(const QJsonObject &json, const QString &key, ReadItem readItem)
{
    QList<decltype(readItem(QJsonObject(), QString()))> list;
    const QJsonArray items = json[key].toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        list.append(readItem(items[i].toObject(), below(below({}, key), i)));
    return list;
}

HistoryLimits readHistory(const QJsonObject &json)
{
    constexpr qint64 megabyte = qint64{1024} * 1024;
    const HistoryLimits usual;
    return {.days = json["days"_L1].toInt(usual.days),
            .bytes = json["megabytes"_L1].toInteger(usual.bytes / megabyte) * megabyte};
}

Workspace readWorkspace(const QJsonObject &json, Mistakes &mistakes)
{
    Workspace workspace;
    workspace.version = json["version"_L1].toInt();
    workspace.id = json["id"_L1].toString();
    workspace.title = readText(json["title"_L1]);
    if (workspace.title.isEmpty())
        workspace.title.byLanguage.insert(QString(), workspace.id);
    workspace.notice = readText(json["notice"_L1]);
    workspace.timeZone = readTimeZone(json, {}, mistakes).value_or(QTimeZone::utc());

    using Json = const QJsonObject &;
    using Pointer = const QString &;
    workspace.sources =
        readList(json, u"sources"_s, [&](Json item, Pointer at) { return readSource(item, at, mistakes); });
    workspace.datasets =
        readList(json, u"datasets"_s, [&](Json item, Pointer at) { return readDataset(item, at, mistakes); });
    workspace.exposures =
        readList(json, u"exposures"_s, [&](Json item, Pointer at) { return readExposure(item, at, mistakes); });
    workspace.derived =
        readList(json, u"derived"_s, [&](Json item, Pointer at) { return readDerived(item, at, mistakes); });
    workspace.attention =
        readList(json, u"attention"_s, [&](Json item, Pointer at) { return readAttention(item, at, mistakes); });
    workspace.agencies = readList(json, u"agencies"_s, [](Json item, Pointer) { return readAgency(item); });
    workspace.areas = readList(json, u"areas"_s, [](Json item, Pointer) { return readAreaLevel(item); });
    workspace.history = readHistory(json["history"_L1].toObject());
    workspace.pages = readList(json, u"pages"_s, [&](Json item, Pointer at) { return readPage(item, at, mistakes); });
    workspace.briefings =
        readList(json, u"briefings"_s, [&](Json item, Pointer at) { return readBriefing(item, at, mistakes); });
    if (json["around"_L1].isObject())
        workspace.around = readAround(json["around"_L1].toObject(), u"/around"_s, mistakes);
    workspace.wall = readWall(json["wall"_L1].toObject(), mistakes);
    workspace.tiles =
        readList(json, u"tiles"_s, [&](Json item, Pointer at) { return readTileSource(item, at, mistakes); });
    for (Dataset &dataset : workspace.datasets) {
        const Source *source = workspace.source(dataset.source);
        dataset.timeZone = source ? source->timeZone.value_or(workspace.timeZone) : workspace.timeZone;
    }
    for (Exposure &exposure : workspace.exposures)
        exposure.result = resultOf(exposure, workspace);
    for (Derived &derived : workspace.derived)
        derived.result = resultOf(derived, workspace);
    QHash<QString, QList<FieldUse>> uses = fieldUses(workspace);
    for (Dataset &dataset : workspace.datasets)
        dataset.uses = uses.take(dataset.id);
    return workspace;
}

} // namespace

std::expected<Workspace, QList<Mistake>> read(const QByteArray &json, const QString &file)
{
    Mistakes mistakes(file);
    const auto document = parseDocument(json, mistakes);
    if (!document || !checkSchema(*document, mistakes))
        return std::unexpected(std::move(mistakes).take());

    Workspace workspace = readWorkspace(*document, mistakes);
    checkReferences(workspace, mistakes);
    if (!mistakes.isEmpty())
        return std::unexpected(std::move(mistakes).take());
    return workspace;
}

std::expected<QuerySpec, message::Message> readQuery(const QJsonValue &query)
{
    if (!query.isObject())
        return std::unexpected(make<Code::QueryMissing>());
    Mistakes mistakes{QString()};
    QuerySpec spec = readQuery(query.toObject(), {}, mistakes);
    if (!mistakes.isEmpty())
        return std::unexpected(std::move(mistakes).take().constFirst().reason);
    return spec;
}

std::expected<QList<Condition>, message::Message> readConditions(const QJsonValue &where)
{
    Mistakes mistakes{QString()};
    QList<Condition> conditions = readConditions(where.toArray(), {}, mistakes);
    if (!mistakes.isEmpty())
        return std::unexpected(std::move(mistakes).take().constFirst().reason);
    return conditions;
}

} // namespace anjungan::workspace
