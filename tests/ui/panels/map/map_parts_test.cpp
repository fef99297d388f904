// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/panels/map/classes/point_sizes.h"
#include "ui/panels/map/paper/whole_map.h"
#include "ui/panels/map/prepared_features.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/map/time/time_bar.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
using Numbers = std::vector<double>;

/// Parts of a map panel by themselves: what is exact at a bound, and what happens before the work is done.
class MapPartsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static std::shared_ptr<const query::MapAnswer> answerOf(const QStringList &ids)
    {
        auto answer = std::make_shared<query::MapAnswer>();
        for (const QString &id : ids) {
            query::MapFeature feature;
            feature.fid = 7;
            feature.values = {id, QString(u"Nama "_s + id)};
            feature.geometry = test::pointAt(98, 2);
            answer->features.push_back(feature);
        }
        return answer;
    }

private Q_SLOTS:
    void initTestCase() { m_cache = std::make_unique<test::DemoCache>(test::smallWorkspace()); }

    void paperShowsTheAreasWithoutTheRoomForTheChips()
    {
        theme::Theme theme;
        map::MapView view(theme, map::MapSurface::Static);
        view.resize(400, 400);
        panels::WholeMap whole;
        const geo::Box areas{98, 2, 100, 3};
        for (const auto &[covered, top] : {std::pair(0.5, 4.0), std::pair(0.2, 3.25), std::pair(0.0, 3.0)}) {
            whole.fit(areas, covered, view);
            const geo::Box withRoom = geo::toUnitSquare(geo::Box{98, 2, 100, top});
            QVERIFY(whole.onPaper(withRoom) == geo::toUnitSquare(areas));
            const geo::Box other = geo::toUnitSquare(geo::Box{98, 2, 100, top + 0.001});
            QVERIFY(whole.onPaper(other) == other);
            QVERIFY(whole.onPaper(view.sheet().world) ==
                    geo::toUnitSquare(areas)); // that is what the view was fitted to
        }
        QVERIFY(panels::degreesOf(*render::FeatureSet::make(std::vector<render::Feature>())).isEmpty());
        const geo::Box degrees = panels::degreesOf(*render::FeatureSet::make(
            std::vector<render::Feature>{{u"a"_s, {}, test::pointAt(98, 2)}, {u"b"_s, {}, test::pointAt(100, -3)}}));
        for (const auto &[actual, expected] : {std::pair(degrees.minX, 98.0), std::pair(degrees.maxX, 100.0),
                                               std::pair(degrees.minY, -3.0), std::pair(degrees.maxY, 2.0)})
            QVERIFY(std::abs(actual - expected) < 1e-6);
    }

    void samplesAreRoundAndTellSizesApart_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("greatest");
        QTest::addColumn<Numbers>("samples");
        QTest::newRow("thousands") << 4.0 << 1042.0 << Numbers{1000, 200, 50};
        QTest::newRow("one") << 4.0 << 1.0 << Numbers{1, 0.2, 0.05};
        QTest::newRow("five") << 4.0 << 5.0 << Numbers{5, 1, 0.2};
        QTest::newRow("below five") << 4.0 << 4.99 << Numbers{2, 0.5};
        QTest::newRow("two") << 4.0 << 2.0 << Numbers{2, 0.5, 0.1};
        // A half of the greatest diameter at a quarter of the value, which is the smallest one just so.
        QTest::newRow("just the smallest") << 12.0 << 20.0 << Numbers{20, 5};
        QTest::newRow("smaller than that") << 12.0 << 10.0 << Numbers{10};
        QTest::newRow("one size") << 24.0 << 20.0 << Numbers{20};
        QTest::newRow("all are smallest") << 23.0 << 30.0 << Numbers{20};
        QTest::newRow("nothing") << 4.0 << 0.0 << Numbers{};
        QTest::newRow("less than nothing") << 4.0 << -5.0 << Numbers{};
    }

    void samplesAreRoundAndTellSizesApart()
    {
        QFETCH(double, from);
        QFETCH(double, greatest);
        const panels::SizeRule rule{.field = u"n"_s, .from = from, .to = 24};
        const Numbers actual = panels::sizeSamples(rule, greatest);
        QFETCH(Numbers, samples);
        QCOMPARE(actual.size(), samples.size());
        for (std::size_t at = 0; at < samples.size(); ++at)
            QVERIFY(std::abs(actual[at] - samples[at]) < 1e-9);
        QCOMPARE(panels::greatestSize({-5, QVariant(), greatest, u"x"_s}), std::max(0.0, greatest));
    }

    void featuresArePreparedOnceAndTheLastOnesCount()
    {
        panels::PreparedFeatures prepared(2);
        QSignalSpy finished(&prepared, &panels::PreparedFeatures::finished);
        QVERIFY(!prepared.isPending() && !prepared.ready(0) && !prepared.raw(0));
        const auto first = answerOf({u"a"_s}), second = answerOf({u"b"_s, u"c"_s}), third = answerOf({u"d"_s});
        prepared.prepare(0, first, {0, 1, {}});
        prepared.prepare(1, third, {0, -1, u"x"_s});
        QVERIFY(prepared.isPending() && !prepared.ready(0));
        prepared.prepare(0, second, {0, 1, {}}); // before the first is done
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!prepared.isPending());
        QCOMPARE(prepared.raw(0), second);
        QCOMPARE(prepared.ready(0)->size(), std::size_t(2));
        QCOMPARE(prepared.ready(0)->id(1), u"c"_s);
        QCOMPARE(prepared.ready(0)->name(1), u"Nama c"_s);
        QCOMPARE(prepared.ready(1)->id(0), u"x7"_s);
        QCOMPARE(prepared.ready(1)->name(0), QString());
        const auto ready = prepared.ready(0);
        prepared.prepare(0, second, {0, 1, {}}); // the same ones
        QVERIFY(!prepared.isPending());
        QCOMPARE(prepared.ready(0), ready);
        // The older ones are shown until the newer ones are done.
        prepared.prepare(0, first, {0, 1, {}});
        QVERIFY(prepared.isPending());
        QCOMPARE(std::pair(prepared.ready(0), prepared.raw(0)), std::pair(ready, second));
        // Nothing is there at once, and what was under way is not waited for.
        prepared.prepare(0, nullptr, {});
        QVERIFY(!prepared.isPending() && !prepared.ready(0) && !prepared.raw(0));
        QCOMPARE(finished.size(), 1);
        prepared.prepare(0, first, {0, 1, {}});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(prepared.ready(0)->id(0), u"a"_s);
        prepared.prepare(0, nullptr, {}); // nothing is under way now
        QVERIFY(!prepared.isPending());
        prepared.prepare(1, first, {0, 1, {}});
        QVERIFY(prepared.isPending());
        QTRY_COMPARE(finished.size(), 3);
    }

    void theBarShowsThePeriodThatATimeStandsFor_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("words");
        QTest::newRow("a period") << u"2026-02"_s << u"Februari 2026"_s;
        QTest::newRow("a missing one") << u"2026-05"_s << u"Februari 2026"_s;
        QTest::newRow("an interval") << u"2025-12..2026-03"_s << u"Februari 2026"_s;
        QTest::newRow("this year") << u"this-year"_s << u"Oktober 2026"_s;
        QTest::newRow("last year") << u"last-year"_s << u"Desember 2025"_s;
        QTest::newRow("the last twelve months") << u"-P12M..now"_s << u"Oktober 2026"_s;
        QTest::newRow("up to a day") << u"-P9M"_s << u"Februari 2026"_s;
        QTest::newRow("counted from the newest") << u"latest-P1Y"_s << u"Agustus 2025"_s;
    }

    void theBarShowsThePeriodThatATimeStandsFor()
    {
        QFETCH(const QString, chosen);
        QFETCH(const QString, words);
        test::Desk desk(*m_cache, u"uji"_s, {600, 400});
        panels::TimeBar bar(desk.services, desk.context, [] { return true; });
        bar.setPeriods({u"2025-08"_s, u"2025-12"_s, u"2026-02"_s, u"2026-10"_s});
        QVERIFY(desk.context.set(u"period"_s, chosen)); // it is 21 November 2026
        QCOMPARE(bar.findChild<QLabel *>()->text(), words);
    }

    void theBarOfThePeriodsHasItsPlaces()
    {
        test::Desk desk(*m_cache, u"uji"_s, {600, 400});
        desk.services.mapSurface = map::MapSurface::Interactive;
        panels::TimeBar bar(desk.services, desk.context, [] { return true; });
        auto *slider = bar.findChild<panels::PeriodSlider *>();
        auto *play = bar.findChild<QToolButton *>();
        auto *words = bar.findChild<QLabel *>();
        QVERIFY(bar.isHidden()); // without periods
        bar.setPeriods({u"2026-08"_s, u"2026-09"_s, u"2026-10"_s});
        QVERIFY(!bar.isHidden());
        QCOMPARE(std::pair(slider->minimum(), slider->maximum()), std::pair(0, 2));
        QCOMPARE(slider->accessibleName(), u"Period"_s);
        QCOMPARE(slider->accessibleDescription(), u"Oktober 2026"_s);
        QCOMPARE(words->textFormat(), Qt::PlainText);
        for (const double factor : {1.0, 1.5}) {
            desk.theme.setFactor(factor);
            const int touch = qRound(44 * factor), inset = qRound(16 * factor), gap = qRound(10 * factor);
            bar.resize(qRound(600 * factor), qRound(48 * factor));
            bar.show();
            QCoreApplication::processEvents();
            QCOMPARE(play->geometry(), QRect(inset, qRound(4 * factor), touch, touch));
            QCOMPARE(play->iconSize(), QSize(qRound(18 * factor), qRound(18 * factor)));
            QCOMPARE(slider->x(), inset + touch + gap);
            QCOMPARE(words->x(), slider->geometry().right() + 1 + gap);
            const double widest = theme::textWidth(u"September 2026"_s, desk.theme.strongFont(theme::Role::Body));
            QCOMPARE(words->width(), static_cast<int>(std::ceil(widest)) + 2);
            QVERIFY(words->geometry().right() < bar.width() - inset);
            QCOMPARE(words->font().weight(), QFont::DemiBold);
            QCOMPARE(words->font().pixelSize(), factor > 1 ? 19 : 13);
            QCOMPARE(words->palette().color(QPalette::WindowText), QColor(0x16, 0x20, 0x2E));
        }
        desk.theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(words->palette().color(QPalette::WindowText), QColor(0xED, 0xF2, 0xF9));
        QVERIFY(play->styleSheet().contains(u"border: 2px solid #3fb8af"_s));
        // A second for each, as long as it plays.
        auto *clock = bar.findChild<QTimer *>();
        QVERIFY(clock == nullptr || clock->interval() == 1000);
        bar.setPlaying(true);
        QCOMPARE(play->toolTip(), u"Pause"_s);
        bar.setPeriods({u"2026-08"_s});
        QVERIFY(!bar.isPlaying()); // there is nothing to step to
        QVERIFY(play->isHidden() && slider->isHidden() && !bar.isHidden());
        QCOMPARE(words->text(), u"Agustus 2026"_s);
        QCOMPARE(play->toolTip(), u"Play the periods"_s);
        bar.setPeriods({u"2026-08"_s, u"2026-09"_s});
        QVERIFY(!play->isHidden() && !slider->isHidden());
        desk.context.set(u"period"_s, u"2026-08"_s);
        QCOMPARE(slider->value(), 0);
        desk.context.set(u"period"_s, u"2026-08-31"_s);
        QCOMPARE(slider->value(), 0);
        desk.context.set(u"period"_s, u"2026-09"_s);
        QCOMPARE(slider->value(), 1);
        desk.context.set(u"period"_s, u"2027"_s);
        QCOMPARE(slider->value(), 1);
        bar.setPeriods({});
        QVERIFY(bar.isHidden());
    }
};

ANJUNGAN_TEST(QApplication, MapPartsTest)
#include "map_parts_test.moc"
