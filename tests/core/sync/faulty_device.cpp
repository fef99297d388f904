// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/faulty_device.h"

#include "core/store/sqlite/cache_connection.h"
#include "tests/support/memory_folder.h"
#include "tests/support/no_pause.h"
#include "tests/support/told.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QJsonObject square(int number, int value)
{
    const QString code = u"12.%1"_s.arg(number, 2, 10, QChar(u'0'));
    return feature(code, rectangle(98 + number * 0.1, 2, 98.1 + number * 0.1, 2.2),
                   {{u"kode"_s, code}, {u"nilai"_s, value}, {u"nama"_s, QString(40, QChar(u'a' + number % 26))}});
}

/// In the form of the cache's column.
QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

/// Fields without a value are omitted: the source may send null or nothing.
QString rowText(const std::map<QString, QString> &fields, bool hasGeometry)
{
    QStringList parts;
    for (const auto &[name, value] : fields)
        parts << name + u'=' + value;
    return parts.join(u'|') + (hasGeometry ? u" +"_s : QString());
}

} // namespace

FaultyDevice::FaultyDevice(Scheme scheme)
    : source(scheme), workspace(workspaceOf(source.url())), m_folder(memoryFolder())
{
    options.pause = noPause;
    serve(1);
}

void FaultyDevice::serve(int version)
{
    constexpr int rows = 25;
    const bool hasTag = !collection.etag.isEmpty();
    collection = {.id = u"wilayah"_s, .features = {}, .maxLimit = 10};
    if (hasTag)
        collection.etag = '"' + QByteArray::number(version) + '"';
    const int first = version - 1;
    for (int number = first; number < first + rows; ++number)
        collection.features.push_back(square(number, number == 7 ? 7000 + version : number));
    serve();
}

sync::Observation FaultyDevice::sync()
{
    clock.pass(std::chrono::hours(1));
    const auto report = syncInto(file(), workspace, clock, options);
    if (!report) {
        sync::Observation failed;
        failed.error = {report.error().toMessage()};
        return failed;
    }
    return report->datasets.first();
}

store::DatasetRecord FaultyDevice::record() const
{
    const auto reader = store::Reader::open(file());
    const auto found = reader ? (*reader)->dataset(u"wilayah"_s) : std::nullopt;
    return found && *found ? **found : store::DatasetRecord{};
}

QStringList FaultyDevice::cacheRows() const
{
    const auto reader = store::Reader::open(file());
    const auto table = reader ? (*reader)->table(u"wilayah"_s) : std::nullopt;
    if (!table || !*table)
        return {u"nothing is published"_s};
    QStringList columns{(*table)->hasGeometry ? u"geom IS NOT NULL"_s : u"0"_s};
    for (const store::TableColumn &column : (*table)->columns)
        columns << u'"' + column.column + u'"';
    QSqlQuery query((*reader)->connection().database());
    QStringList rows;
    query.exec(u"SELECT %1 FROM wilayah"_s.arg(columns.join(u", "_s)));
    while (query.next()) {
        std::map<QString, QString> fields;
        for (int i = 1; i < columns.size(); ++i)
            if (!query.isNull(i))
                fields[(*table)->columns[i - 1].name] = query.value(i).toString();
        rows << rowText(fields, query.value(0).toBool());
    }
    rows.sort();
    return rows;
}

QStringList FaultyDevice::sourceRows() const
{
    QStringList rows;
    for (const QJsonObject &feature : collection.features) {
        const QJsonObject properties = feature[u"properties"].toObject();
        std::map<QString, QString> fields;
        for (auto field = properties.begin(); field != properties.end(); ++field)
            if (!field->isNull())
                fields[field.key()] = valueText(*field);
        rows << rowText(fields, !feature[u"geometry"].isNull());
    }
    rows.sort();
    return rows;
}

QStringList FaultyDevice::freshRows() const
{
    const QTemporaryDir folder(memoryFolder());
    const QString file = folder.filePath(u"fresh.gpkg"_s);
    const auto report = syncInto(file, workspace, clock, options);
    return report && report->allCurrent() ? test::held(file, u"wilayah"_s).rows : QStringList();
}

void proveSurvived(FaultyDevice &device, const std::function<void()> &goWrong, const Told &told,
                   const std::function<void()> &mend)
{
    const sync::Observation first = device.sync();
    QVERIFY2(first.outcome == sync::Outcome::Published, qPrintable(test::told(first.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    const Held before = device.held();
    QCOMPARE(before.flaws, QStringList());
    const QDateTime confirmed = device.clock.now();

    device.serve(2);
    goWrong();
    device.source.clearRequests();
    const sync::Observation seen = device.sync();
    QVERIFY2(seen.outcome == told.outcome,
             qPrintable(sync::outcomeName(seen.outcome) + u": "_s + test::told(seen.error)));
    QVERIFY2(seen.cause == told.cause, qPrintable(test::told(seen.error)));
    QVERIFY2(test::told(seen.error).contains(told.words) && !seen.error.isEmpty() &&
                 !test::told(seen.error).contains(u'\n'),
             qPrintable(test::told(seen.error)));
    QVERIFY2(device.source.requestCount() <= told.requests, qPrintable(QString::number(device.source.requestCount())));
    QVERIFY2(told.requests == 0 || seen.requests <= device.source.requestCount(),
             qPrintable(QString::number(seen.requests)));
    QCOMPARE(std::tuple(seen.rows, seen.added, seen.changed, seen.removed), std::tuple(25, 0, 0, 0));
    QCOMPARE(device.held(), before);
    QCOMPARE(device.record().confirmedAt, confirmed);
    QCOMPARE(device.record().error, seen.error);
    QVERIFY(device.record().state != store::RecordState::Current);
    const QDateTime failedAt = device.clock.now();

    device.source.mend();
    if (mend)
        mend();
    const sync::Observation healed = device.sync();
    QVERIFY2(healed.outcome == sync::Outcome::Published, qPrintable(test::told(healed.error)));
    QCOMPARE(device.cacheRows(), device.sourceRows());
    QCOMPARE(device.held(), (Held{device.freshRows(), {}}));
    // If it contains rows staged earlier, they are only known to be valid at that time.
    const bool isOfThen = test::told(healed.note).contains(u"sync.went_on("_s) && device.collection.etag.isEmpty();
    QCOMPARE(device.record().confirmedAt, isOfThen ? failedAt : device.clock.now());
    QCOMPARE(device.record().state, store::RecordState::Current);
    QCOMPARE(device.record().error, message::Messages());
}

} // namespace anjungan::test
