// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "core/workspace/document/reader.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"
#include "ui/field/carry/bundle_files.h"
#include "ui/field/carry/bundle_intake.h"
#include "ui/field/carry/share_thread.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan;
using field::Intake;

namespace {

QByteArray documentOf(const QUrl &source)
{
    return R"({"version": 1, "id": "sumut", "sources": [{"id": "pusat", "type": "ogcapi-features", "url": ")" +
           source.toEncoded() +
           R"("}], "datasets": [{"id": "sekolah", "source": "pusat", "collection": "sekolah", "key": "kode"}]})";
}

/// A device with an empty cache and the demo's workspace, whose window is open.
struct OtherDevice
{
    explicit OtherDevice(const workspace::Workspace &document)
        : workspace(document),
          syncing(workspace,
                  {.openCache = [file = folder.filePath(u"cache.gpkg"_s)]()
                       -> sync::CacheResult<std::unique_ptr<sync::Cache>> { return store::Writer::open(file); },
                   .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }},
                  clock, {}),
          intake(syncing, workspace, clock)
    {
    }

    std::optional<Intake> take(const QString &file)
    {
        std::optional<Intake> result;
        const auto connection =
            QObject::connect(&intake, &field::BundleIntake::taken, [&result](const Intake &taken) { result = taken; });
        intake.take(file);
        static_cast<void>(QTest::qWaitFor([&result] { return result.has_value(); }, 60'000));
        QObject::disconnect(connection);
        return result;
    }

    QTemporaryDir folder;
    test::ManualClock clock;
    workspace::Workspace workspace;
    sync::SyncService syncing;
    field::BundleIntake intake;
};

} // namespace

class BundlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::LoopbackCollection collection;
        collection.id = u"sekolah"_s;
        collection.features = test::numberedPoints(50);
        m_source.put(collection);
        const QByteArray document = documentOf(m_source.url());
        const auto read = workspace::read(document, u"uji"_s);
        QVERIFY(read.has_value());
        m_workspace = *read;
        auto writer = store::Writer::open(m_cache);
        QVERIFY(writer && (*writer)->saveWorkspace(document, u"uji"_s, test::ManualClock().now()));
        source::HttpTransport transport(source::Limits{});
        test::ManualClock clock;
        QVERIFY(QCoro::waitFor(sync::SyncEngine(m_workspace, transport, **writer, clock, {}).run()).allCurrent());
        writer->reset();
        const auto made = store::createBundle(m_cache, path(u"a.gpkg"_s),
                                              {.datasets = {}, .product = u"0"_s, .createdAt = clock.now()});
        QVERIFY2(made.has_value(), made ? "" : qPrintable(test::told(made.error().toMessage())));
    }

    void bundlesAreFound()
    {
        QFile other(path(u"peta.gpkg"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QByteArray(1000, 'x')) == 1000);
        const QList<field::BundleFile> found = field::findBundles({m_folder.path(), path(u"tidak-ada"_s)});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().path, path(u"a.gpkg"_s));
        QVERIFY(found.first().bytes > 0);
    }

    void aRunningWindowTakesOne()
    {
        OtherDevice device(m_workspace);
        const auto first = device.take(path(u"a.gpkg"_s));
        QVERIFY(first && !first->refused && !first->isOfOther);
        QVERIFY(first->report.isFine());
        QVERIFY(std::ranges::all_of(first->report.datasets, [](const sync::Applied &applied) {
            return applied.seen.outcome == sync::Outcome::Published;
        }));
        // The same once more is not newer.
        const auto again = device.take(path(u"a.gpkg"_s));
        QVERIFY(again && std::ranges::all_of(again->report.datasets, [](const sync::Applied &applied) {
                    return applied.left == sync::Applied::Left::NotNewer;
                }));
    }

    void anotherWorkspaceIsRefused()
    {
        workspace::Workspace other = m_workspace;
        other.id = u"jabar"_s;
        OtherDevice device(other);
        const auto taken = device.take(path(u"a.gpkg"_s));
        QVERIFY(taken && taken->isOfOther);
        QVERIFY(taken->report.datasets.isEmpty());
    }

    void aBrokenOneIsRefused()
    {
        QFile bundle(path(u"a.gpkg"_s));
        QVERIFY(bundle.open(QIODevice::ReadOnly));
        QByteArray bytes = bundle.readAll();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QFile broken(path(u"rusak.gpkg"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(bytes) == bytes.size());
        broken.close();
        OtherDevice device(m_workspace);
        for (const QString &file : {path(u"rusak.gpkg"_s), path(u"tidak-ada.gpkg"_s)}) {
            const auto taken = device.take(file);
            QVERIFY(taken && taken->refused);
        }
        QVERIFY(QFile::remove(path(u"rusak.gpkg"_s)));
    }

    void fromDeviceToDevice()
    {
        field::ShareThread server, client;
        std::optional<field::ShareThread::Serving> serving;
        connect(&server, &field::ShareThread::serving, this,
                [&serving](const field::ShareThread::Serving &told) { serving = told; });
        server.serve(m_cache, u"0"_s, m_workspace.id, QDateTime::currentDateTimeUtc());
        QVERIFY(QTest::qWaitFor([&serving] { return serving.has_value(); }, 30'000));
        QVERIFY(serving->port > 0);
        QSignalSpy fetched(&client, &field::ShareThread::fetched), failed(&client, &field::ShareThread::failed);
        client.fetch(u"127.0.0.1"_s, serving->port, serving->code, m_workspace.id, path(u"tiba.gpkg"_s));
        QVERIFY(fetched.wait(30'000));
        QVERIFY(failed.isEmpty());
        OtherDevice device(m_workspace);
        const auto taken = device.take(path(u"tiba.gpkg"_s));
        QVERIFY(taken && taken->report.isFine() && !taken->report.datasets.isEmpty());
        QTRY_COMPARE(serving->given, 1);
        QVERIFY(QFile::remove(path(u"tiba.gpkg"_s)));
    }

    void nothingToServeIsTold()
    {
        field::ShareThread server;
        QSignalSpy notMade(&server, &field::ShareThread::notMade);
        server.serve(path(u"tidak-ada.gpkg"_s), u"0"_s, u"sumut"_s, QDateTime::currentDateTimeUtc());
        QVERIFY(notMade.wait(10'000));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder, m_home;
    const QString m_cache = m_home.filePath(u"cache.gpkg"_s);
    test::LoopbackSource m_source;
    workspace::Workspace m_workspace;
};

ANJUNGAN_TEST(QCoreApplication, BundlesTest)
#include "bundles_test.moc"
