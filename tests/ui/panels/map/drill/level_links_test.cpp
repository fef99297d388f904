// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "ui/map/map_view.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr auto drilledMap = R"(
    {"id": "peta", "type": "map", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]}, "areas": "kabkota",
     "drill": [{"level": "kecamatan", "labelBy": "jiwa", "link": {"page": "p", "select": {"period": "tahun"}}}]})";

/// Four districts side by side in Deli Serdang; the smallest has the most people.
QByteArray fourDistricts()
{
    QByteArray lines;
    const std::array edges{"98.5", "98.68", "98.84", "98.96", "99.0"};
    for (std::size_t at = 0; at + 1 < edges.size(); ++at) {
        const QByteArray west = edges[at], east = edges[at + 1],
                         number = QByteArray::number(static_cast<qulonglong>(at) + 1);
        lines += R"({"type":"Polygon","coordinates":[[[)" + west + ",3.3],[" + east + ",3.3],[" + east + ",3.8],[" +
                 west + ",3.8],[" + west + R"(,3.3]]]} | {"kode": "12.07.0)" + number + R"(", "nama": "Kecamatan )" +
                 number + R"(", "jiwa": )" + number + R"(, "tahun": "202)" + number + R"("})" + '\n';
    }
    return test::features(lines);
}

} // namespace

/// What a level below the map's own says of its areas.
class LevelLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardsOfALevelLeadOnAndTheGreatestAreNamedFirst()
    {
        test::DemoCache cache(test::pageOf("kabkota kecamatan", drilledMap));
        QCOMPARE(cache.publish(u"kabkota"_s, test::threeAreas(), test::deskTime), QString());
        QCOMPARE(cache.publish(u"kecamatan"_s, fourDistricts(), test::deskTime), QString());
        test::Desk desk(cache, u"p"_s, {1000, 700});
        QVERIFY(desk.settle());
        panels::MapPanel &panel = *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s));
        Q_EMIT panel.view().opened(u"12.07"_s);
        QTRY_VERIFY(desk.find<panels::AreaTrail>(u"peta"_s)->isVisible());
        QVERIFY(desk.settle());
        const map::Sheet sheet = panel.sheet();
        QStringList names;
        for (const render::PlacedLabel &label : render::placeLabels(*sheet.scene, panel.view().viewport()))
            names.append(label.lines.join(u' '));
        QCOMPARE(names.value(0), u"Kecamatan 4"_s);

        desk.context.set(u"area"_s, u"12.07.02"_s);
        QVERIFY(desk.settle());
        const auto &card = *desk.find<panels::FeatureCard>(u"peta"_s);
        QVERIFY(card.isVisible()); // although the level has no details
        auto *link = card.findChild<QToolButton *>(u"link"_s);
        QVERIFY(link->isVisible());
        link->click();
        QCOMPARE(desk.navigation.place().page, u"p"_s);
        QCOMPARE(desk.navigation.selection().value(u"period"_s), u"2022"_s);
    }
};

ANJUNGAN_TEST(QApplication, LevelLinksTest)
#include "level_links_test.moc"
