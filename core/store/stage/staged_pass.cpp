// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/staged_pass.h"

#include "core/store/records/page_validators.h"
#include "core/store/sqlite/sql_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using source::Cursor;
using sync::Pass;

namespace {

QJsonValue toJson(const std::optional<Cursor> &next)
{
    if (!next)
        return {};
    return QJsonObject{{u"url"_s, QString::fromLatin1(next->url.toEncoded())},
                       {u"offset"_s, static_cast<qint64>(next->offset)},
                       {u"page"_s, next->page},
                       {u"by"_s, static_cast<int>(next->by)}};
}

std::optional<Cursor> cursorOf(const QJsonValue &json)
{
    const int by = json[u"by"].toInt(-1);
    const QUrl url = QUrl::fromEncoded(json[u"url"].toString().toLatin1(), QUrl::StrictMode);
    if (!url.isValid() || by < static_cast<int>(Cursor::By::Link) || by > static_cast<int>(Cursor::By::Surplus))
        return std::nullopt;
    // The mark is not valid in another process: loops are detected from here on.
    return Cursor{.url = url,
                  .offset = json[u"offset"].toInteger(),
                  .page = json[u"page"].toInt(),
                  .by = static_cast<Cursor::By>(by)};
}

QJsonObject toJson(const Pass &pass)
{
    QJsonObject json{{u"id"_s, pass.id},
                     {u"isDelta"_s, pass.kind == Pass::Kind::Delta},
                     {u"definition"_s, pass.definition},
                     {u"base"_s, QString::fromLatin1(pass.base.toHex())},
                     {u"startedAt"_s, utcText(pass.startedAt)},
                     {u"next"_s, toJson(pass.next)},
                     {u"last"_s, toJson(pass.last)},
                     {u"received"_s, pass.promise.received},
                     {u"guessedAfter"_s, pass.promise.guessedAfter},
                     {u"endsUnproven"_s, pass.promise.endsUnproven},
                     {u"pages"_s, pageValidatorsToJson(pass.pages)},
                     {u"age"_s, static_cast<qint64>(pass.age.count())}};
    if (pass.promise.matched)
        json[u"matched"] = *pass.promise.matched;
    if (pass.madeAt)
        json[u"madeAt"] = utcText(*pass.madeAt);
    if (pass.lastModified)
        json[u"lastModified"] = utcText(*pass.lastModified);
    return json;
}

std::optional<Pass> passOf(const QJsonObject &json)
{
    const auto startedAt = utcTime(json[u"startedAt"].toString());
    const auto pages = pageValidatorsOfJson(json[u"pages"].toArray());
    const auto next = cursorOf(json[u"next"]);
    const auto last = cursorOf(json[u"last"]);
    if (!startedAt || !pages || (!next && !json[u"next"].isNull()))
        return std::nullopt;
    Pass pass{.id = json[u"id"].toString(),
              .kind = json[u"isDelta"].toBool() ? Pass::Kind::Delta : Pass::Kind::Full,
              .definition = json[u"definition"].toString(),
              .base = QByteArray::fromHex(json[u"base"].toString().toLatin1()),
              .startedAt = *startedAt,
              .next = next,
              .last = last.value_or(Cursor{}),
              .promise = {.matched = {},
                          .received = json[u"received"].toInteger(),
                          .guessedAfter = json[u"guessedAfter"].toInteger(),
                          .endsUnproven = json[u"endsUnproven"].toBool()},
              .pages = *pages,
              .lastModified = utcTime(json[u"lastModified"].toString()),
              .age = std::chrono::seconds(json[u"age"].toInteger()),
              .madeAt = utcTime(json[u"madeAt"].toString())};
    if (const QJsonValue matched = json[u"matched"]; matched.isDouble())
        pass.promise.matched = matched.toInteger();
    return pass;
}

} // namespace

CacheResult<void> keepPass(const CacheConnection &connection, const QString &dataset, const Pass &pass,
                           const QJsonObject &writer)
{
    const QJsonObject document{{u"pass"_s, toJson(pass)}, {u"writer"_s, writer}};
    return run(connection, u"INSERT OR REPLACE INTO stage.pass (dataset, document) VALUES (?, ?)"_s,
               {dataset, QJsonDocument(document).toJson(QJsonDocument::Compact)});
}

CacheResult<std::optional<StagedPass>> readPass(const CacheConnection &connection, const QString &dataset)
{
    return scalar(connection, u"SELECT document FROM stage.pass WHERE dataset = ?"_s, {dataset})
        .transform([](const QVariant &found) -> std::optional<StagedPass> {
            const QJsonObject document = QJsonDocument::fromJson(found.toByteArray()).object();
            auto pass = passOf(document[u"pass"].toObject());
            if (!pass)
                return std::nullopt;
            return StagedPass{*std::move(pass), document[u"writer"].toObject()};
        });
}

} // namespace anjungan::store
