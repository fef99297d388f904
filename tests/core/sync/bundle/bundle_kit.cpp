// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/bundle/bundle_kit.h"

#include "core/source/http_transport.h"
#include "core/store/bundle/bundle_seal.h"
#include "core/workspace/document/reader.h"
#include "tests/support/told.h"
#include "tests/support/workspace_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

constexpr int sealBytes = 64;

QJsonObject dataset(const QString &id, const QJsonObject &more)
{
    QJsonObject made{{u"id"_s, id}, {u"source"_s, u"pusat"_s}, {u"collection"_s, id}, {u"key"_s, u"kode"_s}};
    for (auto one = more.begin(); one != more.end(); ++one)
        made.insert(one.key(), one.value());
    return made;
}

QByteArray documentFor(const QUrl &source)
{
    const QJsonObject types{{u"luas"_s, QJsonObject{{u"type"_s, u"real"_s}}},
                            {u"aktif"_s, QJsonObject{{u"type"_s, u"boolean"_s}}}};
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"id"_s, u"uji"_s},
                                     {u"title"_s, u"Uji"_s},
                                     {u"sources"_s, QJsonArray{QJsonObject{{u"id"_s, u"pusat"_s},
                                                                           {u"type"_s, u"ogcapi-features"_s},
                                                                           {u"url"_s, source.toString()}}}},
                                     {u"datasets"_s, QJsonArray{dataset(u"sekolah"_s, {{u"modified"_s, u"diubah"_s},
                                                                                       {u"fields"_s, types}}),
                                                                dataset(u"anggaran"_s, {})}},
                                     {u"exposures"_s, QJsonArray{QJsonObject{{u"id"_s, u"paparan"_s},
                                                                             {u"points"_s, u"sekolah"_s},
                                                                             {u"zones"_s, u"sekolah"_s}}}}})
        .toJson();
}

QJsonObject school(int i, int version)
{
    const bool differs = (version == 2 && i % 5 == 0) || (version == 3 && i == 7);
    const QString time = differs ? u"2026-11-21T15:30:00+07:00"_s : u"2026-11-09T08:00:00+07:00"_s;
    return feature(u"f%1"_s.arg(i), point(98 + i % 100 * 0.01, 2 + i * 0.001),
                   {{u"kode"_s, u"1%1"_s.arg(i, 7, 10, QChar(u'0'))},
                    {u"nama"_s, i % 7 == 0 ? QJsonValue() : QJsonValue(u"SD \"%1\"; DROP TABLE sekolah"_s.arg(i))},
                    {u"murid"_s, differs ? 1'000 + i : i},
                    {u"luas"_s, i % 2 ? QJsonValue(i + 0.25) : QJsonValue(i)},
                    {u"aktif"_s, i % 3 == 0},
                    {u"berdiri"_s, u"19%1-01-02"_s.arg(50 + i % 50)},
                    {u"campur"_s, i % 2 ? QJsonValue(i) : QJsonValue(u"x%1"_s.arg(i))},
                    {u"rincian"_s, QJsonArray{i, QJsonObject{{u"a"_s, true}}}},
                    {u"diubah"_s, time}});
}

/// Runs `body` with a connection to the file.
template<typename Body> void withDatabase(const QString &file, Body body)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bundle_kit"_s);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s cannot be opened", qPrintable(file));
        QSqlQuery(database).exec(u"PRAGMA synchronous = OFF"_s);
        body(database);
    }
    QSqlDatabase::removeDatabase(u"bundle_kit"_s);
}

} // namespace

BundleKit::BundleKit() : document(documentFor(source.url()))
{
    const auto read = workspace::read(document, u"uji.json"_s);
    if (!read)
        qFatal("%s", qPrintable(test::lineOf(read.error().first())));
    workspace = *read;
    serve();
}

void BundleKit::serve(int version)
{
    LoopbackCollection schools;
    schools.id = u"sekolah"_s;
    schools.maxLimit = version == 5 ? 1'000 : 10;
    schools.etag = '"' + QByteArray::number(version) + '"';
    for (int i = version == 2 ? 1 : 0; i < (version == 4 ? 10 : version == 5 ? 3'000 : 25); ++i)
        schools.features.push_back(school(i, version));
    source.put(schools);

    LoopbackCollection budget;
    budget.id = u"anggaran"_s;
    budget.etag = "\"a\"";
    for (int i = 0; i < 10; ++i)
        budget.features.push_back(feature(QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null),
                                          {{u"kode"_s, i}, {u"pagu"_s, i * 1'000'000}}));
    source.put(budget);
}

sync::Report BundleKit::sync(const QString &file, const sync::Options &options)
{
    auto cache = store::Writer::open(file);
    if (!cache)
        qFatal("%s", qPrintable(test::told(cache.error())));
    if (const auto saved = (*cache)->saveWorkspace(document, u"/home/officer/uji.json"_s, clock.now()); !saved)
        qFatal("%s", qPrintable(test::told(saved.error())));
    source::HttpTransport transport(options.limits);
    sync::SyncEngine engine(workspace, transport, **cache, clock, options);
    sync::Report report = QCoro::waitFor(engine.run());
    for (const sync::Observation &seen : report.datasets)
        if (!seen.error.isEmpty())
            qInfo("%s: %s", qPrintable(seen.dataset), qPrintable(test::told(seen.error)));
    return report;
}

sync::CacheResult<store::BundleMade> BundleKit::create(const QStringList &datasets)
{
    return store::createBundle(office(), stick(),
                               {.datasets = datasets, .product = u"0.4"_s, .createdAt = clock.now()});
}

sync::CacheResult<sync::BundleReport> BundleKit::apply(const sync::BundleOptions &options)
{
    const auto bundle = store::BundleReader::open(stick());
    if (!bundle)
        return std::unexpected(bundle.error());
    const auto cache = store::Writer::open(village());
    if (!cache)
        return std::unexpected(cache.error());
    return (*cache)->saveWorkspace(document, u"uji.json"_s, clock.now()).and_then([&] {
        return sync::applyBundle(workspace, **bundle, **cache, clock, options);
    });
}

sync::Applied BundleKit::applied(const QString &dataset, const sync::BundleOptions &options)
{
    const auto report = apply(options);
    if (!report)
        qFatal("%s", qPrintable(test::told(report.error())));
    for (const sync::Applied &one : report->datasets)
        if (one.seen.dataset == dataset)
            return one;
    qFatal("%s is not in the bundle", qPrintable(dataset));
}

QStringList BundleKit::content(const QString &cache, const QString &dataset)
{
    QStringList found;
    if (ask(cache,
            u"SELECT published_at FROM anjungan_dataset WHERE published_at IS NOT NULL AND id = '%1'"_s.arg(dataset))
            .isEmpty())
        return found;
    const QStringList columns =
        ask(cache, u"SELECT column_name FROM anjungan_field WHERE dataset = '%1' ORDER BY name"_s.arg(dataset));
    const bool hasGeometry =
        !ask(cache, u"SELECT 1 FROM gpkg_geometry_columns WHERE table_name = '%1'"_s.arg(dataset)).isEmpty();
    found = ask(cache, u"SELECT \"%1\"%2, (SELECT hex(hash) || stamp FROM anjungan_row_%3 AS r WHERE r.fid = t.fid) "
                       "FROM %3 AS t ORDER BY kode"_s.arg(columns.join(u"\", \""_s),
                                                          hasGeometry ? u", hex(geom)"_s : QString(), dataset));
    return found +
           ask(cache,
               u"SELECT name || ' ' || type FROM anjungan_field WHERE dataset = '%1' ORDER BY name"_s.arg(dataset));
}

QStringList BundleKit::ask(const QString &file, const QString &sql)
{
    QStringList found;
    withDatabase(file, [&](const QSqlDatabase &database) {
        QSqlQuery query(database);
        if (!query.exec(sql)) {
            found = {query.lastError().text()};
            return;
        }
        while (query.next()) {
            QStringList values;
            for (int column = 0; column < query.record().count(); ++column)
                values << (query.isNull(column) ? u"-"_s : query.value(column).toString());
            found << values.join(u'|');
        }
    });
    return found;
}

void execute(const QString &file, const QStringList &statements)
{
    withDatabase(file, [&](const QSqlDatabase &database) {
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            if (!query.exec(sql))
                qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        }
    });
}

void forgetValidators(const QString &cache)
{
    execute(cache, {u"UPDATE anjungan_dataset SET pages = NULL, watermark = NULL"_s});
}

void forge(const QString &bundle, const QStringList &statements)
{
    QFile file(bundle);
    if (!file.resize(file.size() - sealBytes))
        qFatal("%s cannot be cut", qPrintable(bundle));
    execute(bundle, statements);
    if (const auto sealed = store::seal(bundle); !sealed)
        qFatal("%s", qPrintable(test::told(sealed.error())));
}

} // namespace anjungan::test
