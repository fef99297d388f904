// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/sync/sync_service.h"
#include "tests/support/loopback_server.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/raster/tile_pictures.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/field/prepare/prepare_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/search_list.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>

#include <atomic>

using namespace anjungan;
using namespace Qt::StringLiterals;
using field::Preparation;

namespace {

/// Two areas, one of them with a school, an online map that may be fetched ahead, and one that may not.
workspace::Workspace workspaceAt(const QUrl &source, quint16 tiles)
{
    workspace::Workspace workspace;
    workspace.id = u"uji"_s;
    workspace.timeZone = QTimeZone("Asia/Jakarta");
    workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source}};
    workspace.datasets = {{.id = u"kabkota"_s,
                           .source = u"pusat"_s,
                           .collection = u"kabkota"_s,
                           .key = u"kode"_s,
                           .title = {{{u"id"_s, u"Kabupaten"_s}}}},
                          {.id = u"sekolah"_s,
                           .source = u"pusat"_s,
                           .collection = u"sekolah"_s,
                           .key = u"kode"_s,
                           .title = {{{u"id"_s, u"Sekolah"_s}}}}};
    workspace.areas = {{u"kabkota"_s, u"kabkota"_s, u"kode"_s, u"nama"_s}};
    const QString url = u"http://127.0.0.1:%1/%2/{z}/{x}/{y}.png"_s;
    workspace.tiles = {{.id = u"rbi"_s,
                        .title = {{{u"id"_s, u"RBI"_s}}},
                        .url = url.arg(tiles).arg(u"rbi"_s),
                        .attribution = u"BIG"_s,
                        .minZoom = 8,
                        .maxZoom = 10,
                        .isKeptAhead = true},
                       {.id = u"osm"_s,
                        .title = {{{u"id"_s, u"OSM"_s}}},
                        .url = url.arg(tiles).arg(u"osm"_s),
                        .attribution = u"OSM"_s}};
    return workspace;
}

QJsonObject area(const QString &code, const QString &name, double west)
{
    return test::feature(code, test::rectangle(west, 3, west + 0.5, 3.5), {{u"kode"_s, code}, {u"nama"_s, name}});
}

/// A device whose window is open, with servers for its data and its map.
struct Tablet
{
    Tablet()
        : tiles([this](const test::HttpRequest &) {
              ++asked;
              test::HttpAnswer answer{.status = 200, .body = picture};
              answer.setHeader("Content-Type", "image/png");
              return answer;
          }),
          cache(workspaceAt(source.url(), tiles.port()))
    {
        test::LoopbackCollection areas, schools;
        areas.id = u"kabkota"_s;
        areas.features = {area(u"12.07"_s, u"Deli Serdang"_s, 98.5), area(u"12.01"_s, u"Tapanuli Tengah"_s, 97.0)};
        schools.id = u"sekolah"_s;
        schools.features = test::numberedPoints(5);
        source.put(areas);
        source.put(schools);
        cache.close();
    }

    void sync()
    {
        QSignalSpy finished(&syncing, &sync::SyncService::finished);
        syncing.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    }

    void choose(const QString &area)
    {
        preparation.choose(area);
        QTRY_VERIFY_WITH_TIMEOUT(preparation.isEstimated(), 30'000);
    }

    qint64 files() const
    {
        qint64 count = 0;
        for (QDirIterator all(cache.file() + u".tiles"_s, {u"*.png"_s}, QDir::Files, QDirIterator::Subdirectories);
             all.hasNext(); all.next())
            ++count;
        return count;
    }

    const QByteArray picture = test::pictureBytes(Qt::green);
    std::atomic<int> asked = 0;
    test::LoopbackServer tiles;
    test::LoopbackSource source;
    test::DemoCache cache;
    test::ManualClock clock;
    theme::Theme theme{theme::Scheme::Light};
    theme::Formatter format{theme::Language::Indonesian, cache.workspace().timeZone};
    query::QueryService queries{cache.file(), cache.shared(), [this] { return clock.now(); }};
    panels::PanelServices services{.queries = queries,
                                   .workspace = cache.workspace(),
                                   .theme = theme,
                                   .format = format,
                                   .clock = clock,
                                   .language = u"id"_s,
                                   .tilesFolder = cache.file() + u".tiles"_s};
    sync::SyncService syncing{
        cache.workspace(),
        {.openCache = [file = cache.file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
             return store::Writer::open(file);
         },
         .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }},
        clock,
        {}};
    Preparation preparation{services, syncing};
};

} // namespace

/// What is brought to the device before one leaves: real servers of data and tiles.
class PrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onADeviceWithNothingItsCostIsNotKnown()
    {
        Tablet tablet;
        tablet.choose({});
        QCOMPARE(tablet.preparation.estimate().datasets, 2);
        QCOMPARE(tablet.preparation.estimate().unknown, 2);
        QCOMPARE(tablet.preparation.estimate().tiles, 0); // where the areas are is not known either
        QCOMPARE(tablet.preparation.estimate().notAhead, QStringList(u"OSM"_s));
    }

    void everythingComes()
    {
        Tablet tablet;
        tablet.sync();
        tablet.choose(u"12.07"_s);
        const Preparation::Estimate estimate = tablet.preparation.estimate();
        QCOMPARE(estimate.unknown, 0);
        QVERIFY(estimate.bytes > 0);
        QVERIFY(estimate.tiles > 3);
        QVERIFY(estimate.time.count() > 0);
        tablet.preparation.begin();
        QTRY_VERIFY_WITH_TIMEOUT(tablet.preparation.progress().isEnded, 30'000);
        QCOMPARE(tablet.preparation.progress().datasets, 2);
        QCOMPARE(tablet.preparation.progress().tiles, estimate.tiles);
        QVERIFY(tablet.preparation.progress().failed.isEmpty());
        QCOMPARE(tablet.files(), estimate.tiles);
        QCOMPARE(qint64{tablet.asked}, estimate.tiles);

        tablet.choose(u"12.07"_s); // once more: it is there
        QCOMPARE(tablet.preparation.estimate().tiles, 0);
        tablet.choose({});
        QVERIFY(tablet.preparation.estimate().tiles > 0); // the other area is not
    }

    void whatDoesNotComeIsTold()
    {
        Tablet tablet;
        tablet.sync();
        tablet.choose(u"12.07"_s);
        tablet.source.fail(u"sekolah"_s, test::fault::status(500), -1);
        tablet.preparation.begin();
        QTRY_VERIFY_WITH_TIMEOUT(tablet.preparation.progress().isEnded, 30'000);
        QCOMPARE(tablet.preparation.progress().failed, QStringList(u"sekolah"_s));
        const field::PrepareWords words(tablet.services);
        QVERIFY(words.failed(tablet.preparation.progress()).first().contains(u"Sekolah"_s));
    }

    void aServerOfTilesThatIsAwayKeepsItOpen()
    {
        Tablet tablet;
        tablet.sync();
        tablet.choose(u"12.07"_s);
        tablet.tiles.stop();
        tablet.preparation.begin();
        QTRY_COMPARE_WITH_TIMEOUT(tablet.preparation.progress().datasets, 2, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!tablet.preparation.progress().tileTrouble.isEmpty(), 30'000);
        QVERIFY(tablet.preparation.progress().isRunning);
        tablet.preparation.stop();
        QVERIFY(!tablet.preparation.progress().isRunning);
    }

    void aPersonChoosesAndBegins()
    {
        Tablet tablet;
        tablet.sync();
        QWidget window;
        window.resize(800, 1280);
        window.show();
        field::PrepareSheet *const sheet = field::PrepareSheet::open(tablet.services, tablet.syncing, window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *const begin = sheet->findChild<QPushButton *>(u"begin"_s);
        auto *const area = sheet->findChild<QPushButton *>(u"area"_s);
        QTRY_VERIFY(begin->isEnabled());
        QVERIFY(area->height() >= tablet.theme.touchTarget());
        QTest::mouseClick(area, Qt::LeftButton);
        auto *const list = sheet->findChild<sheet::SearchList *>();
        QTRY_VERIFY(list->isVisible());
        QTRY_COMPARE(list->list()->rows().size(), 3); // all, and each of the two
        Q_EMIT list->list()->chosen(u"12.07"_s);
        QTRY_VERIFY(begin->isVisible() && begin->isEnabled());
        QVERIFY(area->text().contains(u"Deli Serdang"_s));
        QTest::mouseClick(begin, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(sheet->preparation().progress().isEnded, 30'000);
        QVERIFY(tablet.files() > 0);
    }
};

ANJUNGAN_TEST(QApplication, PrepareTest)
#include "prepare_test.moc"
