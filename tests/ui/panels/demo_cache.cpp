// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/demo_cache.h"

#include "core/source/geojson_page.h"
#include "core/workspace/document/reader.h"
#include "tests/support/told.h"
#include "tests/support/workspace_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

QString demoFile(const QString &name)
{
    return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/"_s + name;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace

DemoCache::DemoCache(const workspace::Workspace &workspace)
    : m_workspace(std::make_shared<const workspace::Workspace>(workspace))
{
    auto writer = store::Writer::open(file());
    if (!writer)
        qFatal("%s", qPrintable(test::told(writer.error())));
    m_writer = std::move(*writer);
}

QString DemoCache::publish(const QString &dataset, const QByteArray &geoJson, const QDateTime &now)
{
    const auto parsed = source::parsePage(geoJson, source::Limits{});
    return parsed ? publish(dataset, parsed->page, now) : test::told(parsed.error());
}

QString DemoCache::publish(const QString &dataset, const source::RowPage &page, const QDateTime &now)
{
    return publishPage(*m_writer, *m_workspace->dataset(dataset), page, now);
}

QString DemoCache::computeExposures(const QDateTime &now)
{
    for (const workspace::Exposure &exposure : m_workspace->exposures) {
        const auto update = m_writer->update(exposure, now);
        const QString error = update ? test::told(update->error) : test::told(update.error());
        if (!error.isEmpty())
            return exposure.id + u": "_s + error;
    }
    return {};
}

QString DemoCache::fail(const QString &dataset, const QString &error, const QDateTime &now)
{
    sync::Observation observation;
    observation.dataset = dataset;
    observation.at = now;
    observation.outcome = sync::Outcome::SourceDown;
    observation.error = {message::plain(error)};
    const auto recorded = m_writer->record(observation);
    return recorded ? QString() : test::told(recorded.error());
}

QString publishPage(store::Writer &writer, const workspace::Dataset &dataset, const source::RowPage &page,
                    const QDateTime &now)
{
    auto stage = writer.stage(dataset);
    if (!stage)
        return test::told(stage.error());
    if (const auto appended = (*stage)->append(page, {}); !appended)
        return test::told(appended.error());
    const auto summary = (*stage)->summary();
    if (!summary)
        return test::told(summary.error());
    sync::Observation observation;
    observation.dataset = dataset.id;
    observation.at = now;
    observation.outcome = sync::Outcome::Published;
    observation.sourceModified = summary->newest.transform([](const sync::Watermark &mark) { return mark.time; });
    observation.rows = summary->rows;
    observation.added = summary->added;
    observation.changed = summary->changed;
    observation.removed = summary->removed;
    const auto published = (*stage)->publish(
        {.sourceModified = observation.sourceModified, .pages = {}, .definition = u"test"_s, .part = dataset.part},
        observation);
    return published ? QString() : test::told(published.error());
}

workspace::Workspace demoWorkspace()
{
    const auto workspace = test::readWorkspaceFile(demoFile(u"workspace.json"_s));
    if (!workspace)
        qFatal("%s", qPrintable(test::lineOf(workspace.error().first())));
    return *workspace;
}

QList<QJsonObject> demoFeatures(const QString &dataset)
{
    QList<QJsonObject> features;
    const QJsonDocument document = QJsonDocument::fromJson(contentOf(demoFile(dataset + u".geojson"_s)));
    for (const QJsonValue feature : document[u"features"].toArray())
        features.append(feature.toObject());
    return features;
}

QList<QJsonObject> demoRows(const QString &dataset)
{
    QList<QJsonObject> rows = demoFeatures(dataset);
    for (QJsonObject &row : rows)
        row = row[u"properties"].toObject();
    return rows;
}

std::unique_ptr<DemoCache> demoCache(const QDateTime &now) { return demoCache(demoWorkspace(), now); }

std::unique_ptr<DemoCache> demoCache(const workspace::Workspace &workspace, const QDateTime &now)
{
    auto cache = std::make_unique<DemoCache>(workspace);
    for (const workspace::Dataset &dataset : cache->workspace().datasets) {
        const QString file = demoFile(dataset.collection + u".geojson"_s);
        if (!QFile::exists(file)) // the source makes it
            continue;
        const QString error = cache->publish(dataset.id, contentOf(file), now);
        if (!error.isEmpty())
            qFatal("%s: %s", qPrintable(dataset.id), qPrintable(error));
    }
    if (const QString error = cache->computeExposures(now); !error.isEmpty())
        qFatal("%s", qPrintable(error));
    return cache;
}

} // namespace anjungan::test
