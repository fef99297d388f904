// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/panels/desk.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/map/render/touch.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPointingDevice>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *document =
    "{"
    "\"version\": 1, \"id\": \"sumut\", \"title\": \"Sumatera Utara\", \"timeZone\": \"Asia/Jakarta\","
    "\"sources\": [{\"id\": \"s\", \"type\": \"ogcapi-features\", \"url\": \"http://127.0.0.1/\"}],"
    "\"datasets\": ["
    "  {\"id\": \"kabkota\", \"source\": \"s\", \"collection\": \"kabkota\", \"key\": \"kode\", \"title\": "
    "\"Kabupaten/kota\"},"
    "  {\"id\": \"kecamatan\", \"source\": \"s\", \"collection\": \"kecamatan\", \"key\": \"kode\", \"title\": "
    "\"Kecamatan\","
    "   \"fields\": {\"lat\": {\"title\": \"Lintang\", \"type\": \"real\"}}},"
    "  {\"id\": \"desakel\", \"source\": \"s\", \"collection\": \"desakel\", \"key\": \"kode\", \"title\": "
    "\"Desa/kelurahan\"},"
    "  {\"id\": \"belum\", \"source\": \"s\", \"collection\": \"belum\", \"key\": \"kode\", \"title\": \"Dusun\"}],"
    "\"areas\": ["
    "  {\"level\": \"kabkota\", \"dataset\": \"kabkota\", \"code\": \"kode\", \"name\": \"nama\"},"
    "  {\"level\": \"kecamatan\", \"dataset\": \"kecamatan\", \"code\": \"kode\", \"name\": \"nama\"},"
    "  {\"level\": \"desakel\", \"dataset\": \"desakel\", \"code\": \"kode\", \"name\": \"nama\"},"
    "  {\"level\": \"dusun\", \"dataset\": \"belum\", \"code\": \"kode\", \"name\": \"nama\"}],"
    "\"pages\": [{\"id\": \"peta\", \"title\": \"Peta\", \"panels\": ["
    "  {\"id\": \"peta\", \"type\": \"map\", \"at\": {\"wide\": [0, 0, 12, 1], \"narrow\": [0, 0, 6, 1]}, \"areas\": "
    "\"kabkota\","
    "   \"drill\": [{\"level\": \"kecamatan\", \"details\": [\"lat\"],"
    "                \"measure\": {\"query\": {\"dataset\": \"kecamatan\", \"select\": [\"kode\", \"lat\"]}, \"area\": "
    "\"kode\","
    "                            \"value\": \"lat\", \"title\": \"Lintang\", \"classes\": {\"method\": \"equal\", "
    "\"count\": 3, \"palette\": \"sequence\"}},"
    "                \"format\": \"decimal\"},"
    "               {\"level\": \"desakel\"}, {\"level\": \"dusun\"}]}]}]}";

QByteArray realData(const QString &name)
{
    QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/../shared/data/"_s + name + u".geojson"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

panels::MapPanel &mapOf(const test::Desk &desk) { return *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s)); }

/// The codes of the areas that can be tapped now.
QStringList codesOf(panels::MapPanel &panel)
{
    QStringList codes;
    const map::Sheet sheet = panel.sheet();
    for (const render::Layer &layer : sheet.scene->layers)
        for (std::size_t at = 0; layer.selectable && at < layer.features->size(); ++at)
            codes.append(layer.features->id(at));
    return codes;
}

QPoint inside(panels::MapPanel &panel, const QString &area)
{
    const map::Sheet sheet = panel.sheet();
    const auto hit = render::featureOf(*sheet.scene, area);
    const geo::Point at = sheet.scene->layers[hit->layer].features->anchor(hit->feature).at;
    return panel.view().viewport().toScreen({at.x, at.y}).toPoint();
}

QWidget *surfaceOf(panels::MapPanel &panel)
{
    if (auto *quick = panel.view().findChild<QQuickWidget *>())
        return quick;
    return panel.view().findChild<QWidget *>(Qt::FindDirectChildrenOnly);
}

} // namespace

class MapDrillTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    std::unique_ptr<test::Desk> desk(map::MapSurface surface, QSize size = {1280, 800},
                                     theme::Scheme scheme = theme::Scheme::Light) const
    {
        return std::make_unique<test::Desk>(*m_cache, u"peta"_s, size, scheme, surface);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (realData(u"kecamatan"_s).isEmpty())
            return; // what needs it skips
        const auto workspace = workspace::read(document, u"uji"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        m_cache = std::make_unique<test::DemoCache>(*workspace);
        for (const QString &name : {u"kabkota"_s, u"kecamatan"_s, u"desakel"_s})
            QCOMPARE(m_cache->publish(name, realData(name), test::deskTime), QString());
    }

    void downToTheVillagesAndBack_data()
    {
        QTest::addColumn<map::MapSurface>("surface");
        QTest::newRow("interactive") << map::MapSurface::Interactive;
        QTest::newRow("static") << map::MapSurface::Static;
    }

    void downToTheVillagesAndBack()
    {
        if (!m_cache)
            QSKIP("no ../shared/data");
        QFETCH(map::MapSurface, surface);
        const auto desk = this->desk(surface);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        auto *trail = desk->find<panels::AreaTrail>(u"peta"_s);
        auto *card = desk->find<panels::FeatureCard>(u"peta"_s);
        QVERIFY(!trail->isVisible());
        QCOMPARE(codesOf(panel).size(), 33);
        const double whole = panel.view().viewport().zoom;

        // A tap selects, the card's button opens.
        QTest::mouseClick(surfaceOf(panel), Qt::LeftButton, {}, inside(panel, u"12.07"_s));
        QTRY_COMPARE(desk->context.value(u"area"_s), u"12.07"_s);
        QTRY_VERIFY(card->isVisible());
        QCOMPARE(card->details().title, u"Kabupaten Deli Serdang"_s);
        QVERIFY2(card->details().open.contains(u"Kecamatan"_s), qPrintable(card->details().open));
        QVERIFY(desk->settle());
        for (QToolButton *button : card->findChildren<QToolButton *>())
            if (button->text() == card->details().open)
                button->click();
        QTRY_VERIFY(trail->isVisible());
        QVERIFY(desk->settle());
        QCOMPARE(trail->steps(), QStringList({u"Sumatera Utara"_s, u"Kabupaten Deli Serdang"_s}));
        QVERIFY(trail->height() >= 44);
        QStringList codes = codesOf(panel);
        QCOMPARE(codes.size(), 22);
        QVERIFY(std::ranges::all_of(codes, [](const QString &code) { return code.startsWith(u"12.07."); }));
        QVERIFY(panel.view().viewport().zoom > whole + 1);
        QVERIFY(!panel.sheet().legend.entries.empty());
        QCOMPARE(panel.sheet().legend.title, u"Lintang"_s);
        const double opened = panel.view().viewport().zoom;

        // Enter opens the selected area.
        desk->context.set(u"area"_s, u"12.07.02"_s);
        QVERIFY(desk->settle());
        QTRY_COMPARE(card->details().facts.size(), std::size_t(2)); // the measure and the field
        QTRY_VERIFY(panel.view().viewport().zoom > opened + 0.5);
        QElapsedTimer clock;
        clock.start();
        Q_EMIT panel.view().opened(u"12.07.02"_s);
        QVERIFY(QTest::qWaitFor([&] { return trail->steps().size() == 3; }, 5000));
        qInfo() << "villages of a kecamatan on the map after" << clock.elapsed() << "ms";
        QVERIFY(desk->settle());
        codes = codesOf(panel);
        QVERIFY(codes.size() > 10);
        QVERIFY(std::ranges::all_of(codes, [](const QString &code) { return code.startsWith(u"12.07.02."); }));
        QVERIFY(panel.sheet().legend.entries.empty());

        // A level that was never synced is reported, and the map stays as it is.
        Q_EMIT panel.view().opened(codes.first());
        QTRY_VERIFY2(panel.view().notice().text().contains(u"Dusun"_s), qPrintable(panel.view().notice().text()));
        QCOMPARE(trail->steps().size(), 3);
        QVERIFY(desk->settle());

        // Back by keys and by the trail.
        while (card->isVisible())
            QTest::keyClick(&panel.view(), Qt::Key_Escape);
        QCOMPARE(desk->context.value(u"area"_s), codes.first());
        QTest::keyClick(&panel.view(), Qt::Key_Backspace);
        QCOMPARE(desk->context.value(u"area"_s), u"12.07.02"_s);
        QCOMPARE(trail->steps().size(), 3);
        while (card->isVisible())
            QTest::keyClick(&panel.view(), Qt::Key_Escape);
        QTest::keyClick(&panel.view(), Qt::Key_Backspace);
        QCOMPARE(trail->steps().size(), 2);
        QCOMPARE(desk->context.value(u"area"_s), u"12.07"_s);
        QVERIFY(desk->settle());
        for (QToolButton *button : trail->findChildren<QToolButton *>())
            if (button->text() == u"Sumatera Utara"_s)
                button->click();
        QVERIFY(!trail->isVisible());
        QCOMPARE(desk->context.value(u"area"_s), QString());
        QTRY_VERIFY(std::abs(panel.view().viewport().zoom - whole) < 1e-6);
        QVERIFY(desk->settle());
        QCOMPARE(codesOf(panel).size(), 33);
    }

    void aDoubleTapOpens()
    {
        if (!m_cache)
            QSKIP("no ../shared/data");
        const auto desk = this->desk(map::MapSurface::Interactive);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        QWidget *surface = surfaceOf(panel);
        const QPoint at = inside(panel, u"12.07"_s);
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        for (int taps = 0; taps < 2; ++taps) {
            auto touch = QTest::touchEvent(surface, screen.get(), false);
            touch.press(0, at, surface);
            touch.commit();
            touch.release(0, at, surface);
            touch.commit();
        }
        QTRY_COMPARE(desk->find<panels::AreaTrail>(u"peta"_s)->steps().size(), 2);
        QCOMPARE(desk->context.value(u"area"_s), u"12.07"_s);
        QVERIFY(desk->settle());
        QCOMPARE(codesOf(panel).size(), 22);
        // The map follows a change of the page's area.
        desk->context.set(u"area"_s, u"12.71"_s);
        QVERIFY(desk->settle());
        QCOMPARE(codesOf(panel).size(), 33);
    }

    void theTrailGivesWay()
    {
        theme::Theme theme;
        panels::AreaTrail trail(theme);
        trail.setSteps({u"Sumatera Utara"_s, u"Deli Serdang"_s, u"Tanjung & Morawa <b>"_s});
        QSignalSpy chosen(&trail, &panels::AreaTrail::chosen);
        trail.resize(trail.sizeHint());
        trail.show();
        const auto shown = [&trail] {
            QList<QToolButton *> buttons;
            for (QToolButton *button : trail.findChildren<QToolButton *>())
                if (button->isVisible())
                    buttons.append(button);
            std::ranges::sort(buttons, {}, [](QToolButton *button) { return button->x(); });
            return buttons;
        };
        QCOMPARE(shown().size(), 3);
        QCOMPARE(shown().last()->text(), u"Tanjung && Morawa <b>"_s);
        trail.resize(260, trail.height());
        QCOMPARE(shown().size(), 2);
        QCOMPARE(shown().first()->text(), u"…"_s);
        QVERIFY(shown().first()->width() >= 44);
        shown().first()->click();
        QCOMPARE(chosen.takeFirst().first().toInt(), 1);
        trail.resize(60, trail.height());
        QVERIFY(shown().last()->geometry().right() < 120);
    }

    void hoveringOverAllVillagesIsCheap()
    {
        if (!m_cache)
            QSKIP("no ../shared/data");
        const auto desk = this->desk(map::MapSurface::Static);
        QVERIFY(desk->settle());
        // All of them in one scene, drawn once as on a map.
        query::FeatureQuery query;
        query.dataset = u"desakel"_s;
        query.fields = {u"kode"_s};
        query.outlines = true;
        auto future = desk->queries.features(query, {}, u"id"_s);
        const auto answer = future.result();
        QVERIFY(answer);
        std::vector<render::OutlinedFeature> features;
        features.reserve((*answer)->features.size());
        for (const query::MapFeature &feature : (*answer)->features)
            features.push_back({feature.values[0].toString(), {}, feature.outline});
        auto scene = std::make_shared<render::Scene>();
        scene->layers.push_back({.features = render::FeatureSet::make(features, (*answer)->outlines)});
        scene->layers[0].symbols.resize(1);
        scene->layers[0].selectable = true;
        QCOMPARE(features.size(), std::size_t(6110));
        for (const double zoom : {8.0, 11.0, 14.0}) {
            render::Viewport viewport = render::fitted(scene->layers[0].features->box(), {1280, 800}, 10, 18);
            viewport.zoom = std::max(viewport.zoom, zoom);
            QImage image(1280, 800, QImage::Format_RGB32);
            QPainter painter(&image);
            render::paint(painter, *scene, viewport, {.water = Qt::white});
            std::vector<double> taken;
            std::size_t found = 0;
            for (int step = 0; step < 400; ++step) {
                const QPointF at(step * 37 % 1280, step * 53 % 800);
                QElapsedTimer clock;
                clock.start();
                const auto hits = render::touchedAt(*scene, viewport, at, 8);
                taken.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
                found += hits.size();
            }
            std::ranges::sort(taken);
            qInfo("at zoom %.1f: half within %.3f ms, 99 %% within %.3f ms, all within %.3f ms", viewport.zoom,
                  taken[200], taken[396], taken.back());
            QVERIFY(found > 0);
        }
    }

    void pictures()
    {
        if (!m_cache)
            QSKIP("no ../shared/data");
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
            for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
                const auto desk = this->desk(map::MapSurface::Interactive, size, scheme);
                QVERIFY(desk->settle());
                desk->context.set(u"area"_s, u"12.07"_s);
                QVERIFY(desk->settle());
                Q_EMIT mapOf(*desk).view().opened(u"12.07"_s);
                QTRY_COMPARE(desk->find<panels::AreaTrail>(u"peta"_s)->steps().size(), 2);
                desk->context.set(u"area"_s, u"12.07.26"_s);
                QVERIFY(desk->settle());
                QTRY_VERIFY(mapOf(*desk).view().isSettled());
                const QString name = u"drill-%1-%2.png"_s.arg(size.width()).arg(scheme == theme::Scheme::Dark);
                QVERIFY(desk->view->grab().save(name));
            }
        }
    }
};

ANJUNGAN_TEST(QApplication, MapDrillTest)
#include "map_drill_test.moc"
