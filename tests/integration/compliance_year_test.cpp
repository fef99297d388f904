// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compliance_export.h"
#include "core/compliance/export_check.h"
#include "core/source/http_transport.h"
#include "core/store/sqlite/statement.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/integration/delivering_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/no_pause.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A year of four agencies by an injected clock: one that is right, one that is late, one whose source is dead for a
/// while, and one that touches time stamps only. The engine, the cache and the export are those of `sync --watch`.
class ComplianceYearTest : public QObject
{
    Q_OBJECT

    const QTimeZone m_zone{"Asia/Jakarta"};
    QTemporaryDir m_folder; ///< of the year with the loopback source

    QDateTime morning(QDate day) const { return {day, QTime(6, 0), m_zone}; }

    static QString monthBefore(QDate day) { return day.addMonths(-1).toString(u"yyyy-MM"_s); }

    workspace::Workspace workspaceAt(const QUrl &url) const
    {
        workspace::Workspace workspace;
        workspace.timeZone = m_zone;
        workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = url}};
        for (const QString &id : {u"benar"_s, u"telat"_s, u"mati"_s, u"cap"_s}) {
            workspace::Dataset dataset{.id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
            dataset.publisher = u"dinas_"_s + id;
            dataset.cadence = workspace::Duration::parse(u"P1M"_s);
            dataset.grace = workspace::Duration::parse(u"P7D"_s);
            dataset.modified = u"diubah"_s;
            dataset.timeZone = m_zone;
            dataset.fields = {{.name = u"diubah"_s, .type = workspace::FieldType::DateTime}};
            // The others are judged by time.
            if (id == u"benar"_s || id == u"telat"_s)
                dataset.period = u"bulan"_s;
            workspace.datasets << dataset;
        }
        return workspace;
    }

    /// What was there on 1 January: the data of November.
    QList<test::Delivery> first() const
    {
        QList<test::Delivery> deliveries;
        for (const QString &id : {u"benar"_s, u"mati"_s, u"cap"_s})
            deliveries << test::Delivery{id, 1, u"2025-11"_s, morning(QDate(2025, 12, 3))};
        return deliveries << test::Delivery{u"telat"_s, 1, u"2025-11"_s, morning(QDate(2025, 12, 15))};
    }

    void deliver(test::DeliveringSource &source, QDate day) const
    {
        const int value = day.month() + 1;
        const QDateTime at = morning(day).addSecs(-3600);
        if (day.day() == 3) {
            source.deliver({u"benar"_s, value, monthBefore(day), at});
            if (day.month() < 4 || day.month() > 6) // a dead source has new data only when it is back
                source.deliver({u"mati"_s, value, monthBefore(day), at});
            // After January only the time of change moves.
            source.deliver({u"cap"_s, std::min(value, 2), u"2025-12"_s, at});
        }
        if (day.day() == 15)
            source.deliver({u"telat"_s, value, monthBefore(day), at});
        if (day == QDate(2026, 4, 2))
            source.setDead(u"mati"_s, true);
        if (day == QDate(2026, 6, 20)) {
            source.setDead(u"mati"_s, false);
            source.deliver({u"mati"_s, value, monthBefore(day), at});
        }
    }

    /// Each dataset's verdicts of January to December as letters: on time, late, delinquent, unproven, _ for due.
    static QMap<QString, QString> lettersOf(const QList<compliance::ExportRow> &rows)
    {
        QMap<QString, QString> letters;
        for (const compliance::ExportRow &row : rows)
            letters[row.dataset] += row.verdict == u"due"_s                   ? u'_'
                                    : row.verdict == u"not_enough_evidence"_s ? u'u'
                                                                              : row.verdict.front();
        return letters;
    }

    static QJsonArray featuresIn(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll())[u"features"_s].toArray()
                                            : QJsonArray();
    }

    static QList<compliance::ExportRow> rowsIn(const QString &file)
    {
        QList<compliance::ExportRow> rows;
        for (const QJsonValue one : featuresIn(file)) {
            const auto row = compliance::exportRowOf(one[u"properties"_s].toObject().toVariantMap());
            if (row && one[u"geometry"_s].isNull() && one[u"id"_s] == row->id)
                rows << *row;
        }
        return rows;
    }

    /// Syncs on these days of each month, and exports on 1 January.
    void liveAYear(test::DeliveringSource &source, const QList<int> &days, const QString &folder)
    {
        const workspace::Workspace workspace = workspaceAt(source.url());
        test::ManualClock clock(morning(QDate(2026, 1, 1)).toUTC());
        sync::Options options;
        options.pause = test::noPause;
        options.random = [] { return 0.5; };
        const QString cache = folder + u"/cache.gpkg"_s;
        {
            const auto writer = store::Writer::open(cache);
            QVERIFY(writer);
            source::HttpTransport transport(options.limits);
            sync::SyncEngine engine(workspace, transport, **writer, clock, options);
            for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
                deliver(source, day);
                if (days.contains(day.day()))
                    QCoro::waitFor(engine.run());
                clock.pass(std::chrono::hours(24));
            }
            QCoro::waitFor(engine.run());
        }
        const QString file = folder + u"/kepatuhan.geojson"_s;
        const auto made =
            app::exportCompliance(workspace, {.cache = cache, .file = file, .keeper = u"diskominfo"_s}, clock.now());
        QVERIFY2(made, qPrintable(made ? QString() : made.error()));
        QVERIFY(made->ledger->isValid());
        const QList<compliance::ExportRow> rows = rowsIn(file);
        QCOMPARE(rows.size(), 48);
        const compliance::ExportFindings findings = compliance::checkExport(rows);
        QVERIFY(findings.isSound());
        QCOMPARE(findings.keeper, u"diskominfo"_s);
        QCOMPARE(findings.ledgerHead, QString::fromLatin1(made->ledger->head.toHex()));
        QCOMPARE(lettersOf(rows), (QMap<QString, QString>{{u"benar"_s, u"ooooooooooo_"_s},
                                                          {u"telat"_s, u"lllllllllll_"_s},
                                                          {u"mati"_s, u"oouuuoooooo_"_s},
                                                          {u"cap"_s, u"ddddddddddd_"_s}}));
        for (const compliance::ExportRow &row : rows) {
            if (row.dataset == u"cap"_s && row.verdict != u"due"_s)
                QCOMPARE(row.reason, u"touched_only"_s);
            if (row.verdict == u"not_enough_evidence"_s)
                QCOMPARE(row.reason, u"source_silent"_s);
            if (row.verdict == u"late"_s)
                QVERIFY2(row.daysLate >= 5 && row.daysLate <= 7, qPrintable(row.evidence));
        }
        QCOMPARE(made->ranking.first().publisher, u"dinas_benar"_s);
        QCOMPARE(made->ranking.last().publisher, u"dinas_cap"_s);
    }

    /// The rows of an export that a central source serves, as a client gets them.
    static QList<compliance::ExportRow> receivedRows(const QUrl &source, const QString &folder)
    {
        workspace::Workspace workspace;
        workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source}};
        workspace.datasets = {
            {.id = u"kepatuhan"_s, .source = u"pusat"_s, .collection = u"kepatuhan"_s, .key = u"verdict_id"_s}};
        const test::ManualClock clock;
        const QString cache = folder + u"/client.gpkg"_s;
        QFile::remove(cache);
        {
            const auto writer = store::Writer::open(cache);
            source::HttpTransport transport{source::Limits{}};
            sync::SyncEngine engine(workspace, transport, **writer, clock, {});
            QCoro::waitFor(engine.run());
        }
        const auto reader = store::Reader::open(cache);
        QList<compliance::ExportRow> rows;
        QStringList columns;
        for (const compliance::ExportColumn &column : compliance::exportColumns)
            columns << column.name;
        static_cast<void>(store::eachRow((*reader)->connection(),
                                         u"SELECT %1 FROM kepatuhan"_s.arg(columns.join(u", "_s)), {},
                                         [&](const store::Statement &row) {
                                             QVariantMap values;
                                             for (int at = 0; at < columns.size(); ++at)
                                                 values.insert(columns[at], row.value(at));
                                             if (const auto read = compliance::exportRowOf(values))
                                                 rows << *read;
                                         }));
        return rows;
    }

private Q_SLOTS:
    void ofALoopbackSource()
    {
        test::LoopbackDelivering source;
        for (const test::Delivery &delivery : first())
            source.deliver(delivery);
        liveAYear(source, {2, 6, 9, 14, 16, 20}, m_folder.path());
        test::LoopbackCollection collection;
        collection.id = u"kepatuhan"_s;
        for (const QJsonValue one : featuresIn(m_folder.filePath(u"kepatuhan.geojson"_s)))
            collection.features.push_back(one.toObject());
        source.serve(collection);
        const QList<compliance::ExportRow> received = receivedRows(source.url(), m_folder.path());
        QCOMPARE(received.size(), 48);
        QVERIFY(compliance::checkExport(received).isSound());
        QVERIFY(compliance::disagreements(received, rowsIn(m_folder.filePath(u"kepatuhan.geojson"_s))).isEmpty());
    }

    void ofMapServer()
    {
        if (const QString missing = test::MapServerDelivering::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u": a year with MapServer is not tested"_s));
        QTemporaryDir folder;
        test::MapServerDelivering source(first());
        QVERIFY(source.isServing());
        liveAYear(source, {4, 14, 16, 20}, folder.path());
    }

    /// What the year with the loopback source left.
    void isCheckedByAClientOfMapServer()
    {
        if (const QString missing = test::MapServerDelivering::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u": an export that MapServer serves is not tested"_s));
        // MapServer leaves out what has no place, or one that is not on its map.
        QJsonArray placed;
        for (const QJsonValue one : featuresIn(m_folder.filePath(u"kepatuhan.geojson"_s))) {
            QJsonObject feature = one.toObject();
            feature[u"geometry"_s] = test::point(98.7, 3.6);
            placed << feature;
        }
        QFile file(m_folder.filePath(u"placed.geojson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, placed}}).toJson());
        file.close();
        const test::MapServerDelivering central(u"kepatuhan"_s, file.fileName(), u"verdict_id"_s);
        QVERIFY(central.isServing());
        const QList<compliance::ExportRow> received = receivedRows(central.url(), m_folder.path());
        QCOMPARE(received.size(), 48);
        QVERIFY(compliance::checkExport(received).isSound());
    }
};

ANJUNGAN_TEST(QCoreApplication, ComplianceYearTest)
#include "compliance_year_test.moc"
