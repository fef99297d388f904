// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/map/time/time_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace anjungan;
using panels::PeriodSlider;
using panels::TimeBar;

namespace {

const QStringList months{u"2026-06"_s, u"2026-07"_s, u"2026-09"_s, u"2026-10"_s}; // August has no data

/// A bar of periods in a window that is shown, with the page that it chooses for.
struct Window
{
    explicit Window(const test::DemoCache &cache, const QStringList &periods = months)
        : desk(cache, u"uji"_s, {400, 300}), bar(withPeople(desk), desk.context, [] { return true; }, &top)
    {
        bar.setPeriods(periods);
        top.resize(600, 80);
        bar.setGeometry(0, 10, 600, 52);
        top.show();
    }

    static const panels::PanelServices &withPeople(test::Desk &desk)
    {
        desk.services.mapSurface = map::MapSurface::Interactive;
        return desk.services;
    }

    PeriodSlider &slider() const { return *bar.findChild<PeriodSlider *>(); }
    QString words() const { return bar.findChild<QLabel *>()->text(); }
    QString chosen() const { return desk.context.value(u"period"_s); }

    /// The place of a period on the slider: its ends are 10 pixels from the edges.
    QPoint placeOf(int at) const
    {
        const int steps = std::max(1, slider().maximum());
        return {10 + (slider().width() - 20) * at / steps, slider().height() / 2};
    }

    test::Desk desk;
    QWidget top;
    TimeBar bar;
};

} // namespace

/// The slider of a map's periods in a window, as people use it: by mouse, finger and keys.
class PeriodSliderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = std::make_unique<test::DemoCache>(test::smallWorkspace()); }

    void aClickChoosesThePeriodThere()
    {
        Window window(*m_cache);
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        QCOMPARE(window.words(), u"Oktober 2026"_s); // the latest, while nothing is chosen
        QCOMPARE(window.chosen(), QString());
        for (const int at : {1, 0, 3, 2}) {
            QTest::mouseClick(&window.slider(), Qt::LeftButton, {}, window.placeOf(at));
            QCOMPARE(window.slider().value(), at);
            QCOMPARE(window.chosen(), months.at(at));
        }
        QCOMPARE(window.words(), u"September 2026"_s);
        QCOMPARE(window.slider().accessibleDescription(), u"September 2026"_s);
        // Beside a mark the nearest one counts, and other buttons choose nothing.
        const int half = (window.placeOf(1) - window.placeOf(0)).x() / 2;
        QTest::mouseClick(&window.slider(), Qt::LeftButton, {}, window.placeOf(0) + QPoint(half - 3, 0));
        QCOMPARE(window.chosen(), u"2026-06"_s);
        QTest::mouseClick(&window.slider(), Qt::LeftButton, {}, window.placeOf(0) + QPoint(half + 3, 0));
        QCOMPARE(window.chosen(), u"2026-07"_s);
        QTest::mouseClick(&window.slider(), Qt::RightButton, {}, window.placeOf(3));
        QCOMPARE(window.chosen(), u"2026-07"_s);
    }

    void draggingStepsThroughAllPeriodsAndEndsAtTheBounds()
    {
        Window window(*m_cache);
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        QSignalSpy changed(&window.slider(), &QSlider::valueChanged);
        QTest::mousePress(&window.slider(), Qt::LeftButton, {}, window.placeOf(3));
        for (int x = window.placeOf(3).x(); x >= -200; x -= 5)
            QTest::mouseMove(&window.slider(), {x, 20});
        QCOMPARE(window.chosen(), u"2026-06"_s); // far beyond the left end
        QVERIFY(window.slider().isSliderDown());
        for (int x = -200; x <= 900; x += 5)
            QTest::mouseMove(&window.slider(), {x, 400}); // and far below the slider
        QCOMPARE(window.chosen(), u"2026-10"_s);
        QTest::mouseRelease(&window.slider(), Qt::LeftButton, {}, {900, 400});
        QVERIFY(!window.slider().isSliderDown());
        QList<int> steps;
        for (const QVariantList &step : changed)
            steps.append(step.first().toInt());
        QCOMPARE(steps, QList<int>({2, 1, 0, 1, 2, 3})); // none is left out, none comes twice
        QTest::mouseMove(&window.slider(), window.placeOf(1));
        QCOMPARE(window.chosen(), u"2026-10"_s); // nothing is pressed
    }

    void aFingerDoesTheSame()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        Window window(*m_cache);
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        QVERIFY(window.slider().height() >= 44 && window.bar.findChild<QToolButton *>()->height() >= 44);
        window.bar.setPlaying(true);
        QTest::touchEvent(&window.slider(), screen.get()).press(0, window.placeOf(1), &window.slider());
        QCOMPARE(window.chosen(), u"2026-07"_s);
        QVERIFY(!window.bar.isPlaying()); // under a finger it stands still
        QTest::touchEvent(&window.slider(), screen.get()).move(0, window.placeOf(2), &window.slider());
        QCOMPARE(window.chosen(), u"2026-09"_s);
        QTest::touchEvent(&window.slider(), screen.get()).move(0, QPoint(-50, 20), &window.slider());
        QCOMPARE(window.chosen(), u"2026-06"_s);
        QTest::touchEvent(&window.slider(), screen.get()).release(0, QPoint(-50, 20), &window.slider());
        QVERIFY(!window.slider().isSliderDown());
        QCOMPARE(window.words(), u"Juni 2026"_s);
    }

    void keysStepAndStopAtTheBounds()
    {
        Window window(*m_cache);
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        window.slider().setFocus();
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(&window.slider(), key);
            return window.slider().value();
        };
        QCOMPARE(press(Qt::Key_Right), 3); // there is no later one
        QCOMPARE(window.chosen(), QString());
        QCOMPARE(press(Qt::Key_Left), 2);
        QCOMPARE(window.chosen(), u"2026-09"_s);
        QCOMPARE(press(Qt::Key_Home), 0);
        QCOMPARE(window.chosen(), u"2026-06"_s);
        QCOMPARE(press(Qt::Key_Left), 0);
        QCOMPARE(press(Qt::Key_PageUp), 1); // a page is one period
        QCOMPARE(press(Qt::Key_PageDown), 0);
        QCOMPARE(press(Qt::Key_Up), 1);
        QCOMPARE(press(Qt::Key_Down), 0);
        QCOMPARE(press(Qt::Key_End), 3);
        QCOMPARE(window.chosen(), u"2026-10"_s);
        const QPointF middle = window.slider().rect().center();
        QWheelEvent wheel(middle, window.slider().mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&window.slider(), &wheel);
        QCOMPARE(window.slider().value(), 2); // a notch is one period
    }

    void aPeriodWithoutDataShowsTheOneBefore()
    {
        Window window(*m_cache);
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        QSignalSpy changed(&window.desk.context, &panels::PageContext::changed);
        QVERIFY(window.desk.context.set(u"period"_s, u"2026-08"_s)); // chosen elsewhere
        QCOMPARE(window.slider().value(), 1);
        QCOMPARE(window.words(), u"Juli 2026"_s);
        QCOMPARE(window.chosen(), u"2026-08"_s); // the choice itself is not changed
        QCOMPARE(changed.size(), 1);
        // A step goes on from there.
        window.slider().setFocus();
        QTest::keyClick(&window.slider(), Qt::Key_Right);
        QCOMPARE(window.chosen(), u"2026-09"_s);
        window.desk.context.set(u"period"_s, u"2025-12"_s); // before all
        QCOMPARE(window.words(), u"Juni 2026"_s);
        window.desk.context.set(u"period"_s, u"2027-01"_s); // after all
        QCOMPARE(window.words(), u"Oktober 2026"_s);
        // Its data arrive: then it is shown itself.
        window.desk.context.set(u"period"_s, u"2026-08"_s);
        window.bar.setPeriods({u"2026-06"_s, u"2026-07"_s, u"2026-08"_s, u"2026-09"_s, u"2026-10"_s});
        QCOMPARE(window.slider().value(), 2);
        QCOMPARE(window.slider().maximum(), 4);
        QCOMPARE(window.words(), u"Agustus 2026"_s);
        QCOMPARE(window.chosen(), u"2026-08"_s);
    }

    void onePeriodNeedsNoSliderAndNoneNoBar()
    {
        Window window(*m_cache, {u"2026-10"_s});
        QVERIFY(QTest::qWaitForWindowExposed(&window.top));
        QVERIFY(window.bar.isVisible() && !window.slider().isVisible());
        QCOMPARE(window.words(), u"Oktober 2026"_s);
        window.bar.setPeriods({});
        QVERIFY(!window.bar.isVisible());
        window.bar.setPeriods(months);
        QVERIFY(window.bar.isVisible() && window.slider().isVisible());
        QCOMPARE(window.slider().value(), 3);
        QCOMPARE(window.chosen(), QString()); // nothing was chosen by all that
    }
};

ANJUNGAN_TEST(QApplication, PeriodSliderTest)
#include "period_slider_test.moc"
