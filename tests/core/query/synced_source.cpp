// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/synced_source.h"

#include "core/message/message_json.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "core/workspace/document/reader.h"
#include "tests/core/query/province.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>

using namespace Qt::StringLiterals;

namespace anjungan::test {

SyncedSource::SyncedSource(const QByteArray &datasets, const QByteArray &sourceOptions)
{
    const QByteArray document =
        R"({"version": 1, "id": "uji", "timeZone": "Asia/Jakarta", "sources": [{"id": "s", "type": "ogcapi-features", "url": ")" +
        m_source.url().toEncoded() + "\"" + sourceOptions + R"(}], "datasets": )" + datasets + "}";
    auto read = workspace::read(document, u"uji"_s);
    if (!read)
        qFatal("%s", qPrintable(message::toText({read.error().first().toMessage()})));
    m_workspace = std::make_shared<const workspace::Workspace>(*std::move(read));
    m_queries = std::make_unique<query::QueryService>(file(), m_workspace, [this] { return clock.now(); });
}

void SyncedSource::serve(const QString &collection, const QByteArray &rows)
{
    QJsonParseError error;
    const QJsonArray list = QJsonDocument::fromJson(rows, &error).array();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    LoopbackCollection served{.id = collection};
    for (const QJsonValue row : list)
        served.features.push_back(feature(QJsonValue::Undefined, QJsonValue::Null, row.toObject()));
    m_source.put(served);
}

sync::Report SyncedSource::sync(bool acceptsHeld)
{
    auto cache = store::Writer::open(file());
    if (!cache)
        qFatal("%s", qPrintable(told(cache.error())));
    source::HttpTransport transport({}, [this] { return clock.now(); });
    sync::Options options;
    options.acceptHeld = acceptsHeld;
    sync::SyncEngine engine(*m_workspace, transport, **cache, clock, options);
    return QCoro::waitFor(engine.run());
}

QString SyncedSource::rows(const QByteArray &query, const query::Parameters &parameters) const
{
    const auto result = m_queries->ask(test::query(query), parameters, u"id"_s).result();
    if (!result)
        return message::toText({result.error().what});
    QJsonArray rows;
    for (const QVariantList &row : (*result)->rows)
        rows.append(QJsonArray::fromVariantList(row));
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::shared_ptr<const query::Answer> SyncedSource::answer(const QByteArray &query,
                                                          const query::Parameters &parameters) const
{
    const auto result = m_queries->ask(test::query(query), parameters, u"id"_s).result();
    return result ? *result : std::make_shared<const query::Answer>();
}

QList<store::DatasetRecord> SyncedSource::records() const
{
    return m_queries->status().result().value_or(QList<store::DatasetRecord>());
}

QStringList SyncedSource::periods(const QString &dataset) const
{
    return m_queries->periods(dataset).result().value_or(QStringList());
}

DeviceZone::DeviceZone(const QByteArray &zone) : m_former(qgetenv("TZ"))
{
    qputenv("TZ", zone);
    tzset();
}

DeviceZone::~DeviceZone()
{
    qputenv("TZ", m_former);
    tzset();
}

} // namespace anjungan::test
