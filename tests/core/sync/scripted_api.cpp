// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/scripted_api.h"

#include "tests/core/sync/device.h"
#include "tests/support/loopback_answers.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

HttpAnswer object(const QJsonObject &object, const QByteArray &type = "application/json")
{
    return jsonAnswer(QJsonDocument(object).toJson(QJsonDocument::Compact), type);
}

QJsonObject row(int number)
{
    return feature(number, point(98 + number * 0.01, 3),
                   {{u"kode"_s, u"R%1"_s.arg(number, 2, 10, QChar(u'0'))}, {u"n"_s, number}});
}

} // namespace

ScriptedApi::ScriptedApi(ApiHabits habits)
    : m_habits(std::move(habits)), m_server([this](const HttpRequest &request) { return answer(request); })
{
}

QUrl ScriptedApi::url() const
{
    const std::scoped_lock lock(m_mutex);
    QUrl url(u"http://127.0.0.1:%1%2"_s.arg(m_server.port()).arg(m_habits.prefix));
    url.setQuery(m_habits.key);
    return url;
}

sync::Observation ScriptedApi::sync()
{
    clock.pass(std::chrono::hours(1));
    workspace::Workspace workspace;
    workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = url()}};
    workspace.datasets = {dataset};
    const auto report = syncInto(file(), workspace, clock);
    if (!report)
        qFatal("%s", qPrintable(told(report.error())));
    return report->datasets.first();
}

QStringList ScriptedApi::column(const QString &sql) const
{
    const auto reader = store::Reader::open(file());
    if (!reader)
        return {};
    QSqlQuery query((*reader)->connection().database());
    QStringList found;
    query.exec(sql);
    while (query.next())
        found << query.value(0).toString();
    return found;
}

QStringList ScriptedApi::targets() const
{
    const std::scoped_lock lock(m_mutex);
    return m_targets;
}

QStringList ScriptedApi::itemTargets() const { return targets().filter(u"/items"_s); }

void ScriptedApi::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_targets.clear();
}

void ScriptedApi::set(ApiHabits habits)
{
    const std::scoped_lock lock(m_mutex);
    m_habits = std::move(habits);
}

QString ScriptedApi::base(const ApiHabits &habits) const
{
    return habits.linkBase.isEmpty() ? u"http://127.0.0.1:%1%2"_s.arg(m_server.port()).arg(habits.prefix)
                                     : habits.linkBase;
}

HttpAnswer ScriptedApi::answer(const HttpRequest &request)
{
    ApiHabits habits;
    {
        const std::scoped_lock lock(m_mutex);
        m_targets << QString::fromUtf8(QByteArray::fromPercentEncoding(request.target));
        habits = m_habits;
    }
    if (!request.path().startsWith(habits.prefix))
        return notFound();
    const QString path = request.path().mid(habits.prefix.size());
    if (const auto other = habits.documents.find(path); other != habits.documents.end())
        return other->second;
    const QString links = base(habits);
    if (path.isEmpty() || path == u"/")
        return landingPage(links, {});
    if (path == u"/conformance")
        return conformance({});
    if (path == u"/collections/sekolah")
        return object({{u"id"_s, u"sekolah"_s},
                       {u"links"_s, QJsonArray{linkObject(u"items"_s, links + u"/collections/sekolah/items"_s,
                                                          u"application/geo+json"_s)}}});
    return path == u"/collections/sekolah/items" ? items(request, habits) : notFound();
}

HttpAnswer ScriptedApi::items(const HttpRequest &request, const ApiHabits &habits) const
{
    const auto number = [&](const QString &name, int otherwise) {
        return request.query().hasQueryItem(name) ? request.query().queryItemValue(name).toInt() : otherwise;
    };
    int limit = number(u"limit"_s, 10);
    const int asked = number(u"offset"_s, 0);
    const int offset = habits.offsetOf ? habits.offsetOf(asked) : asked;
    if (limit > habits.maxLimit && habits.refusedStatus != 0) {
        HttpAnswer refused = jsonAnswer(habits.refusedBody);
        refused.status = habits.refusedStatus;
        return refused;
    }
    limit = std::min(limit, habits.maxLimit);
    const bool isKnown = habits.key.isEmpty() || request.query().toString(QUrl::FullyDecoded).contains(habits.key);
    const int all = isKnown ? habits.rows : std::min(habits.rows, 2);
    QJsonArray features;
    for (int i = offset; i < std::min(offset + limit, all); ++i)
        features.append(row(i + 1));
    QJsonObject page{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}};
    if (habits.tellsMatched)
        page[u"numberMatched"_s] = all;
    if (habits.linksNext && offset + limit < all) {
        const QString href =
            base(habits) + u"/collections/sekolah/items?limit=%1&offset=%2"_s.arg(limit).arg(offset + limit);
        QJsonObject next{{u"rel"_s, habits.nextRel}, {u"href"_s, href}};
        if (!habits.nextType.isEmpty())
            next[u"type"_s] = habits.nextType;
        page[u"links"_s] = QJsonArray{next};
    }
    HttpAnswer answer = object({}, "application/geo+json");
    if (habits.change)
        habits.change(request, page, answer);
    if (answer.body == "{}")
        answer.body = QJsonDocument(page).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace anjungan::test
