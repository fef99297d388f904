// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/map_tip.h"
#include "ui/map/map_view.h"
#include "ui/map/render/touch.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQuickWidget>
#include <QRegularExpression>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

panels::MapPanel &mapOf(const test::Desk &desk) { return *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s)); }

panels::FeatureCard &cardOf(const test::Desk &desk) { return *desk.find<panels::FeatureCard>(u"peta"_s); }

QString factOf(const panels::FeatureCard &card, const QString &label)
{
    const auto &facts = card.details().facts;
    const auto found = std::ranges::find(facts, label, &panels::Fact::label);
    return found == facts.end() ? QString() : found->value;
}

/// Where a feature is on the screen.
QPoint placeOf(panels::MapPanel &panel, const QString &id)
{
    const map::Sheet sheet = panel.sheet();
    const auto hit = render::featureOf(*sheet.scene, id);
    const geo::Point at = sheet.scene->layers[hit->layer].features->anchor(hit->feature).at;
    return panel.view().viewport().toScreen({at.x, at.y}).toPoint();
}

/// A place in the area without other features.
QPoint bareIn(panels::MapPanel &panel, const QString &area)
{
    const map::Sheet sheet = panel.sheet();
    const render::Viewport viewport = panel.view().viewport();
    const QPoint middle = placeOf(panel, area);
    for (int step = 0; step < 900; ++step) {
        const QPoint at = middle + QPoint(step % 30 - 15, step / 30 - 15) * 4;
        const auto hits = render::touchedAt(*sheet.scene, viewport, at, 10);
        const bool isInside = !render::featuresAt(*sheet.scene, viewport, at, 0).empty();
        if (isInside && hits.size() == 1 && sheet.scene->layers[hits[0].layer].features->id(hits[0].feature) == area)
            return at;
    }
    return {};
}

QWidget *surfaceOf(panels::MapPanel &panel)
{
    if (auto *quick = panel.view().findChild<QQuickWidget *>())
        return quick;
    return panel.view().findChild<QWidget *>(Qt::FindDirectChildrenOnly);
}

/// The first feature of the topmost layer with cards, by name.
QString firstReadable(panels::MapPanel &panel, const QString &name = {})
{
    const map::Sheet sheet = panel.sheet();
    for (const render::Layer &layer : sheet.scene->layers) {
        for (std::size_t at = 0; layer.selectable && at < layer.features->size(); ++at) {
            const bool isMeant = name.isEmpty() || layer.features->name(at) == name;
            if (isMeant && layer.features->id(at).startsWith(u'\x1f'))
                return layer.features->id(at);
        }
    }
    return {};
}

void look(panels::MapPanel &panel, const QString &id, double side)
{
    const map::Sheet sheet = panel.sheet();
    const auto hit = render::featureOf(*sheet.scene, id);
    geo::Box box = sheet.scene->layers[hit->layer].features->box(hit->feature);
    const geo::Point at = sheet.scene->layers[hit->layer].features->anchor(hit->feature).at;
    box = {};
    box.add(at.x - side, at.y - side);
    box.add(at.x + side, at.y + side);
    panel.view().flyTo(box, map::MapView::Flight::Always);
}

} // namespace

class MapReadingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    std::unique_ptr<test::Desk> desk(const QString &page, map::MapSurface surface = map::MapSurface::Interactive,
                                     QSize size = {1280, 800})
    {
        return std::make_unique<test::Desk>(*m_cache, page, size, theme::Scheme::Light, surface);
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::deskTime); }

    void aTapOnAFeatureShowsIt_data()
    {
        QTest::addColumn<map::MapSurface>("surface");
        QTest::newRow("interactive") << map::MapSurface::Interactive;
        QTest::newRow("static") << map::MapSurface::Static;
    }

    void aTapOnAFeatureShowsIt()
    {
        QFETCH(map::MapSurface, surface);
        const auto desk = this->desk(u"bencana"_s, surface);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        panels::FeatureCard &card = cardOf(*desk);
        QVERIFY(!card.isVisible());
        const QString id = firstReadable(panel, [] {
            for (const QJsonObject &row : test::demoRows(u"kejadian"_s))
                if (row[u"bahaya"].toString() == u"banjir" && row[u"tanggal"].toString() >= u"2026-01-01")
                    return row[u"tempat"].toString();
            return QString();
        }());
        QVERIFY(!id.isEmpty());
        look(panel, id, 1e-5);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled() && panel.view().viewport().zoom > 12, 10'000);
        QTest::mouseClick(surfaceOf(panel), Qt::LeftButton, {}, placeOf(panel, id));
        QTRY_VERIFY(card.isVisible());
        if (card.isChoosing()) {
            QVERIFY(card.chooser().choices().front().id == id);
            QTest::keyClick(&card.chooser(), Qt::Key_Return);
        }
        QTRY_COMPARE(card.details().facts.size(), std::size_t(6));
        QCOMPARE(card.details().facts[0].label, u"Tanggal"_s);
        QCOMPARE(factOf(card, u"Bahaya"_s), u"Banjir"_s);
        QVERIFY2(factOf(card, u"Pengungsi"_s).contains(u"pengungsi"_s), qPrintable(factOf(card, u"Pengungsi"_s)));
        QVERIFY2(!factOf(card, u"Kab/kota"_s).contains(u"12."_s), qPrintable(factOf(card, u"Kab/kota"_s)));
        QVERIFY2(card.details().foot.line.contains(u"BPBD"_s), qPrintable(card.details().foot.line));
        QVERIFY(panel.sheet().style.selection.id.isEmpty());

        // Its coordinates, to the clipboard.
        auto *chip = card.findChild<map::CoordinateChip *>();
        QVERIFY(chip->isVisible() && chip->height() >= 44);
        chip->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), chip->text());

        // Touch targets are large enough, and the card leaves most of the map free.
        for (const QToolButton *button : card.findChildren<QToolButton *>())
            if (button->isVisible())
                QVERIFY(button->height() >= 44);
        QVERIFY(card.width() * card.height() <= panel.view().width() * panel.view().height() / 2);
        card.setFocus();
        QTest::keyClick(&panel.view(), Qt::Key_Escape);
        QVERIFY(!card.isVisible());
    }

    void severalAreOfferedAndTheAreaIsTheLast()
    {
        const auto desk = this->desk(u"sekolah"_s, map::MapSurface::Static);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        panels::FeatureCard &card = cardOf(*desk);
        const QString first = firstReadable(panel);
        look(panel, first, 1e-4);
        const map::Sheet sheet = panel.sheet();
        const auto hit = render::featureOf(*sheet.scene, first);
        const QString second = sheet.scene->layers[hit->layer].features->id(1);
        Q_EMIT panel.view().activated({first, second, u"12.07"_s});
        QVERIFY(card.isVisible() && card.isChoosing());
        QCOMPARE(card.chooser().choices().size(), std::size_t(3));
        QCOMPARE(card.chooser().choices()[2].name, u"Deli Serdang"_s);
        QCOMPARE(card.chooser().choices()[0].of, u"Sekolah · SD"_s);
        QVERIFY(card.chooser().rowRect(0).height() >= 44);
        QTest::keyClick(&card.chooser(), Qt::Key_Down);
        QTest::keyClick(&card.chooser(), Qt::Key_Return);
        QVERIFY(!card.isChoosing());
        QTRY_COMPARE(card.details().facts.size(), std::size_t(8));
        QCOMPARE(desk->context.value(u"area"_s), QString());

        Q_EMIT panel.view().activated({first, second, u"12.07"_s});
        QTest::keyClick(&card.chooser(), Qt::Key_End);
        QTest::keyClick(&card.chooser(), Qt::Key_Return);
        QCOMPARE(desk->context.value(u"area"_s), u"12.07"_s);
        QVERIFY(!card.isVisible()); // areas have no details on this page
    }

    void theListSaysWhatTellsItsFeaturesApart()
    {
        const auto desk = this->desk(u"sekolah"_s, map::MapSurface::Static);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        panels::FeatureCard &card = cardOf(*desk);
        const QString first = firstReadable(panel);
        const map::Sheet sheet = panel.sheet();
        const auto hit = render::featureOf(*sheet.scene, first);
        const QString second = sheet.scene->layers[hit->layer].features->id(1);
        Q_EMIT panel.view().activated({first, second, u"12.07"_s});
        QTRY_VERIFY(panel.isSettled());
        const auto &choices = card.chooser().choices();
        // The number is the first field in which two schools differ.
        QVERIFY2(choices[0].of.startsWith(u"Sekolah · SD · NPSN "_s), qPrintable(choices[0].of));
        QVERIFY(choices[0].of != choices[1].of);
        QCOMPARE(choices[2].of, u"Kabupaten dan kota (batas skematis)"_s); // nothing is asked about the area
    }

    void closingTheCardMovesTheMapBack()
    {
        const auto desk = this->desk(u"bencana"_s);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        const render::Viewport whole = panel.view().viewport();
        const map::Sheet sheet = panel.sheet();
        // The event that is the farthest to the east is below the card.
        QString east;
        double most = 0;
        for (const render::Layer &layer : sheet.scene->layers)
            for (std::size_t at = 0; layer.selectable && layer.features->hasPoints() && at < layer.features->size();
                 ++at)
                if (layer.features->anchor(at).at.x > most) {
                    most = layer.features->anchor(at).at.x;
                    east = layer.features->id(at);
                }
        Q_EMIT panel.view().activated({east});
        QVERIFY(desk->settle());
        QTRY_VERIFY(panel.view().viewport() != whole);
        QTRY_VERIFY(!cardOf(*desk).geometry().contains(placeOf(panel, east))); // when the flight has ended
        QTest::keyClick(&panel.view(), Qt::Key_Escape);
        QTRY_COMPARE(panel.view().viewport(), whole);
    }

    void aZoneLeavesTheAreaBelowToBeChosen()
    {
        const auto desk = this->desk(u"bencana"_s, map::MapSurface::Static);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        panels::FeatureCard &card = cardOf(*desk);
        const QString zone = firstReadable(panel);
        Q_EMIT panel.view().activated({zone, u"12.05"_s});
        QVERIFY(card.isChoosing());
        QCOMPARE(card.chooser().choices().size(), std::size_t(2));
        desk->context.set(u"area"_s, u"12.05"_s);
        Q_EMIT panel.view().activated({zone, u"12.05"_s});
        QVERIFY(!card.isChoosing());
        QTRY_COMPARE(card.details().facts.size(), std::size_t(4));
        QCOMPARE(factOf(card, u"Kelas"_s), u"Tinggi"_s);
        // Another choice of the page shows other zones: the card of a zone that is not on the map is closed.
        desk->context.set(u"bahaya"_s, u"longsor"_s);
        QTRY_VERIFY(!card.isVisible());
        // Escape finally clears the selection.
        QTest::keyClick(&panel.view(), Qt::Key_Escape);
        QCOMPARE(desk->context.value(u"area"_s), QString());
    }

    void thePointerTellsWhatIsUnderIt()
    {
        const auto desk = this->desk(u"bencana"_s);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        const QImage before = panel.view().grab().toImage();
        const QPoint at = bareIn(panel, u"12.07"_s);
        QTest::mouseMove(surfaceOf(panel), at - QPoint(3, 3));
        QTest::mouseMove(surfaceOf(panel), at);
        auto *tip = panel.view().findChild<map::MapTip *>();
        QTRY_VERIFY(tip->isVisible());
        QCOMPARE(tip->lines().size(), 2);
        QCOMPARE(tip->lines()[0], u"Deli Serdang"_s);
        // The exact value, the class and the rank.
        static const QRegularExpression words(u"^0,[0-9]{2} Tinggi · rank [0-9]+ of 33$"_s);
        QVERIFY2(words.match(tip->lines()[1]).hasMatch(), qPrintable(tip->lines()[1]));
        QVERIFY(panel.view().rect().contains(tip->geometry()));
        QVERIFY(!tip->geometry().contains(surfaceOf(panel)->mapTo(&panel.view(), at)));
        QVERIFY(desk->settle());
        QTRY_VERIFY(panel.view().grab().toImage() != before); // it is outlined
        QCOMPARE(desk->context.value(u"area"_s), QString());
    }

    void anAreaIsFlownToAndLeft_data() { aTapOnAFeatureShowsIt_data(); }

    void anAreaIsFlownToAndLeft()
    {
        QFETCH(map::MapSurface, surface);
        const auto desk = this->desk(u"bencana"_s, surface);
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        const double whole = panel.view().viewport().zoom;
        QTest::mouseClick(surfaceOf(panel), Qt::LeftButton, {}, bareIn(panel, u"12.07"_s));
        QTRY_COMPARE(desk->context.value(u"area"_s), u"12.07"_s);
        QTRY_VERIFY(panel.view().viewport().zoom > whole + 1);
        QVERIFY(desk->settle());
        QVERIFY(!cardOf(*desk).isVisible());
        QVERIFY(panel.view().rect().contains(placeOf(panel, u"12.07"_s)));
        desk->context.set(u"area"_s, {});
        QTRY_VERIFY(std::abs(panel.view().viewport().zoom - whole) < 1e-6);

        // If a person has moved the map, it stays.
        desk->context.set(u"area"_s, u"12.07"_s);
        QVERIFY(desk->settle());
        QTest::keyClick(&panel.view(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(desk->settle());
        const render::Viewport moved = panel.view().viewport();
        desk->context.set(u"area"_s, {});
        QVERIFY(desk->settle());
        QCOMPARE(panel.view().viewport(), moved);
    }

    /// They stay in the test's folder, for inspection.
    void pictures()
    {
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
            for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
                for (const QString &page : {u"bencana"_s, u"sekolah"_s}) {
                    test::Desk desk(*m_cache, page, size, scheme, map::MapSurface::Interactive);
                    desk.theme.setTouch(true);
                    QVERIFY(desk.settle());
                    panels::MapPanel &panel = mapOf(desk);
                    const QString id = firstReadable(panel);
                    look(panel, id, 2e-4);
                    QVERIFY(desk.settle());
                    Q_EMIT panel.view().activated({id});
                    QVERIFY(desk.settle());
                    const auto save = [&](const QString &what) {
                        return desk.view->grab().save(
                            u"%1-%2-%3-%4.png"_s.arg(page, what).arg(size.width()).arg(scheme == theme::Scheme::Dark));
                    };
                    QVERIFY(save(u"details"_s));
                    const auto hit = render::featureOf(*panel.sheet().scene, id);
                    const auto features = panel.sheet().scene->layers[hit->layer].features;
                    Q_EMIT panel.view().activated({features->id(0), features->id(1), features->id(2), u"12.07"_s});
                    QVERIFY(cardOf(desk).isChoosing());
                    QVERIFY(desk.settle());
                    QVERIFY(save(u"chooser"_s));
                }
            }
        }
    }

    void whatIsGoneIsTold()
    {
        const auto cache = test::demoCache(test::deskTime);
        test::Desk desk(*cache, u"sekolah"_s, {1280, 800});
        QVERIFY(desk.settle());
        panels::MapPanel &panel = mapOf(desk);
        panels::FeatureCard &card = cardOf(desk);
        const QList<QJsonObject> features = test::demoFeatures(u"sekolah"_s);
        const QString name = features.first()[u"properties"][u"nama"].toString();
        const QString id = firstReadable(panel, name);
        Q_EMIT panel.view().activated({id});
        QTRY_COMPARE(card.details().facts.size(), std::size_t(8));
        QCOMPARE(card.details().title, name);

        const auto publish = [&](QJsonObject first, bool hasFirst) {
            QJsonArray rows;
            for (qsizetype at = hasFirst ? 0 : 1; at < features.size(); ++at)
                rows.append(at == 0 ? first : features[at]);
            const QJsonObject collection{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, rows}};
            return cache->publish(u"sekolah"_s, QJsonDocument(collection).toJson(), test::deskTime.addSecs(60));
        };
        QJsonObject other = features.first();
        QJsonObject properties = other[u"properties"].toObject();
        properties[u"siswa"] = 4321;
        properties[u"nama"] = u"<b>Lain</b>"_s;
        properties[u"updated_at"] = u"2026-11-21T06:00:00Z"_s;
        other[u"properties"] = properties;
        QCOMPARE(publish(other, true), QString());
        desk.view->refresh({u"sekolah"_s});
        QTRY_COMPARE(factOf(card, u"Siswa"_s), u"4.321 siswa"_s);
        QCOMPARE(card.details().title, u"<b>Lain</b>"_s); // plain text, as it stands in the data
        QVERIFY(desk.settle());

        QCOMPARE(publish({}, false), QString());
        desk.view->refresh({u"sekolah"_s});
        QTRY_VERIFY2(card.details().message.contains(u"No longer"_s), qPrintable(card.details().message));
        QVERIFY(card.isVisible() && card.details().facts.empty());
    }
};

ANJUNGAN_TEST(QApplication, MapReadingTest)
#include "map_reading_test.moc"
