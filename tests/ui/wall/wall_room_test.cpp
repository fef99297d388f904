// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/charts/ranking_list.h"
#include "ui/panels/menu_button.h"
#include "ui/wall/siaga_banner.h"
#include "ui/wall/wall_foot.h"
#include "ui/wall/wall_header.h"
#include "ui/wall/wall_room.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <set>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::wall;

namespace {

/// Screens in the test's hand.
class TestScreens final : public Screens
{
public:
    explicit TestScreens(QList<ScreenState> given) : m_screens(std::move(given)) {}

    QList<ScreenState> screens() const override { return m_screens; }
    void set(const QList<ScreenState> &screens)
    {
        m_screens = screens;
        Q_EMIT changed();
    }

private:
    QList<ScreenState> m_screens;
};

ScreenState screenOf(const QString &name, int index, QSize size = {1920, 1080})
{
    return {.name = name, .index = index, .geometry = QRect(QPoint(index * 2000, 0), size)};
}

/// A wall of the demo, whose clocks stand still until the test lets time pass.
struct Hall
{
    explicit Hall(const workspace::Workspace &workspace, const test::DemoCache &cache,
                  const QList<ScreenState> &given = {screenOf(u"HDMI-1"_s, 0)}, QHash<QString, QPixmap> former = {})
        : kept(workspace), queries(cache.file(), std::make_shared<const workspace::Workspace>(workspace),
                                   [this] { return clock.now(); }),
          screens(given), room({.workspace = kept,
                                .queries = queries,
                                .clock = clock,
                                .steady = [this] { return steady; },
                                .cacheFile = cache.file(),
                                .language = u"id"_s,
                                .mapSurface = map::MapSurface::Static,
                                .screens = screens},
                               std::move(former))
    {
    }

    WallWindow &window(std::size_t at = 0) const { return *room.windows().at(at); }

    void pass(std::chrono::milliseconds time)
    {
        clock.pass(time);
        steady += time;
        room.tick();
    }

    /// Lets time pass in steps, each of which waits until what is to be seen is seen.
    bool settle()
    {
        room.tick();
        return QTest::qWaitFor(
            [this] {
                room.tick();
                return room.watch().isSettled() && std::ranges::all_of(room.windows(), [](const WallWindow *window) {
                           return window->isSettled();
                       });
            },
            10'000);
    }
    bool run(std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 1000ms) {
            pass(1000ms);
            if (!settle())
                return false;
        }
        return true;
    }

    const workspace::Workspace kept;
    test::ManualClock clock;
    std::chrono::milliseconds steady = 1h;
    query::QueryService queries;
    TestScreens screens;
    WallRoom room;
};

} // namespace

class WallRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    workspace::Workspace demo(const QStringList &pages) const
    {
        workspace::Workspace workspace = test::demoWorkspace();
        workspace.wall = {};
        workspace.wall.siaga.conditions = {u"none"_s}; // nothing takes it
        for (const QString &page : pages)
            workspace.wall.pages.append({.page = page, .dwell = 30s});
        return workspace;
    }

    void nothingCanBeTouched()
    {
        Hall hall(demo({u"kinerja"_s}), *m_cache);
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().size(), QSize(1920, 1080));
        QCOMPARE(hall.window().cursor().shape(), Qt::BlankCursor);
        QVERIFY(hall.window().findChildren<panels::MenuButton *>().isEmpty());
        QTest::mouseClick(hall.window().stage().shown()->view().viewport(), Qt::LeftButton);
        QTest::keyClick(&hall.window(), Qt::Key_Tab);
        QCOMPARE(hall.window().focusWidget(), &hall.window());
        QCOMPARE(hall.window().header().words().title, u"Kinerja OPD"_s);
        QCOMPARE(hall.window().header().words().weekday, u"Sabtu"_s);
        QCOMPARE(hall.window().header().words().date, u"21 November 2026"_s);
        QCOMPARE(hall.window().header().words().time, u"14.05"_s);
        QCOMPARE(hall.window().foot().state().fresh, u"updated 14.00"_s);
    }

    void aClockThatWasSetBackIsTold()
    {
        Hall hall(demo({u"kinerja"_s}), *m_cache);
        QVERIFY(hall.settle());
        hall.clock.pass(-2h);
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().foot().state().fresh, u"this device's clock is wrong: last update 14.00"_s);
    }

    void noFrameIsEverEmpty()
    {
        Hall hall(demo({u"ringkasan"_s, u"kinerja"_s, u"sekolah"_s}), *m_cache);
        QVERIFY(hall.settle());
        std::set<QString> seen;
        for (int second = 0; second < 400 && seen.size() < 3; ++second) {
            hall.pass(1000ms);
            QCoreApplication::processEvents(); // no more time to get ready than that
            const Slide *slide = hall.window().stage().shown();
            QVERIFY(slide && slide->isVisible() && slide->pos() == QPoint(0, 0));
            for (const panels::Panel *panel : slide->view().panels())
                QVERIFY(panel->state() != panels::Panel::State::Loading);
            seen.insert(hall.window().shownPage());
            QVERIFY(hall.window().stage().kept() <= Stage::mostKept);
            QTest::qWait(1);
        }
        QCOMPARE(seen.size(), 3);
    }

    void allAgenciesAreSeen()
    {
        Hall hall(demo({u"ringkasan"_s, u"kehadiran"_s}), *m_cache);
        QVERIFY(hall.settle());
        std::set<int> rows;
        std::size_t all = 0;
        QStringList ranges;
        for (int second = 0; second < 600; ++second) {
            if (hall.window().shownPage() != u"ringkasan"_s)
                break;
            for (const auto *list : hall.window().stage().shown()->findChildren<charts::RankingList *>())
                if (list->isVisible()) {
                    all = static_cast<std::size_t>(list->pagedRowCount());
                    for (int row = 0; row < list->pagedRowCount(); ++row)
                        if (const QRectF rect = list->rowRect(row);
                            rect.top() > -1 && rect.bottom() < list->viewport()->height() + 1)
                            rows.insert(row);
                }
            QVERIFY(hall.run(1000ms));
        }
        QCOMPARE(hall.window().shownPage(), u"kehadiran"_s);
        QVERIFY2(all > 40, qPrintable(QString::number(all)));
        QCOMPARE(rows.size(), all);
    }

    void keysGoAndHold()
    {
        Hall hall(demo({u"kinerja"_s, u"kehadiran"_s, u"perhatian"_s}), *m_cache);
        QVERIFY(hall.settle());
        QTest::keyClick(&hall.window(), Qt::Key_Right);
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().shownPage(), u"kehadiran"_s);
        QVERIFY(hall.window().foot().state().isHeld);
        QTest::keyClick(&hall.window(), Qt::Key_3);
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().shownPage(), u"perhatian"_s);
        QTest::keyClick(&hall.window(), Qt::Key_Left);
        QTest::keyClick(&hall.window(), Qt::Key_Escape);
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().shownPage(), u"kehadiran"_s);
        QVERIFY(!hall.window().foot().state().isHeld);
        QTest::keyClick(&hall.window(), Qt::Key_Space);
        QVERIFY(hall.window().rotation().isHeld());
        for (int second = 0; second < 121; ++second)
            hall.pass(1000ms);
        QVERIFY(!hall.window().rotation().isHeld());
    }

    void siagaTakesTheWallAndGivesItBack()
    {
        workspace::Workspace workspace = demo({u"kinerja"_s, u"bencana"_s, u"kehadiran"_s});
        workspace.wall.siaga.conditions = {u"pengungsi"_s};
        Hall hall(workspace, *m_cache);
        QVERIFY(hall.settle());
        QVERIFY2(!hall.room.board().isEmpty(), "the demo has no siaga");
        QVERIFY(QTest::qWaitFor(
            [&] {
                hall.room.tick();
                return hall.window().shownPage() == u"bencana"_s;
            },
            10'000));
        QVERIFY(hall.window().banner().isVisible());
        QVERIFY(hall.window().banner().words().title.contains(u" di "_s));
        // What is left last where the line is narrow.
        QVERIFY(hall.window().banner().words().below.value(0).contains(u"bound"_s));
        QVERIFY(hall.window().foot().state().isPinned);
        QVERIFY(!hall.window().stage().shown()->selection().value(workspace::areaParameter).isEmpty());
        QVERIFY(hall.run(60s));
        QCOMPARE(hall.window().shownPage(), u"bencana"_s); // twice its dwell
        QTest::keyClick(&hall.window(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor(
            [&] {
                hall.room.tick();
                return hall.window().shownPage() != u"bencana"_s;
            },
            10'000));
        QCOMPARE(hall.window().shownPage(), u"kehadiran"_s); // what follows it
        QVERIFY(hall.window().banner().isHidden());
        QVERIFY(hall.run(31s)); // it still holds, and does not come back
        QVERIFY(hall.room.board().isEmpty());
    }

    void theFirstMomentOfSiagaSqueezesNothing()
    {
        Hall hall(demo({u"kinerja"_s, u"bencana"_s}), *m_cache);
        QVERIFY(hall.settle());
        WallWindow &window = hall.window();
        const Slide *former = window.stage().shown();
        const auto placeOf = [&window](const QWidget *part) {
            return QRect(part->mapTo(&window, QPoint()), part->size());
        };
        const QRect before = placeOf(former);
        hall.room.board().update({{.mark = u"1"_s, .condition = u"none"_s, .title = u"Banjir"_s, .page = u"bencana"_s}},
                                 hall.clock.now());
        hall.room.tick();
        QVERIFY(window.banner().isVisible());
        QCOMPARE(window.stage().shown(), former);
        QCOMPARE(placeOf(former), before);
        QVERIFY(window.stage().height() < before.height());
        // Its page was begun once, with the room that the banner leaves.
        QList<Slide *> begun = window.stage().findChildren<Slide *>(Qt::FindDirectChildrenOnly);
        begun.removeOne(former);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(begun.first()->size(), window.stage().size());
        QVERIFY(QTest::qWaitFor(
            [&] {
                hall.room.tick();
                return window.stage().shown() == begun.first();
            },
            10'000));
        hall.room.board().acknowledge();
        const QRect siaga = placeOf(begun.first());
        hall.room.tick();
        QVERIFY(window.banner().isHidden());
        QCOMPARE(placeOf(window.stage().shown()), siaga);
    }

    void theFormerPictureStaysUntilThereIsAPage()
    {
        QHash<QString, QPixmap> former;
        {
            Hall hall(demo({u"kinerja"_s}), *m_cache);
            QVERIFY(hall.settle());
            former = hall.room.pictures();
        }
        const QPixmap picture = former.value(u"HDMI-1"_s);
        const QImage before = picture.toImage();
        Hall hall(demo({u"kehadiran"_s}), *m_cache, {screenOf(u"HDMI-1"_s, 0)}, std::exchange(former, {}));
        hall.room.tick();
        QVERIFY(hall.window().shownPage().isEmpty());
        QCOMPARE(hall.window().grab().toImage(), before);
        QVERIFY(hall.settle());
        QTRY_VERIFY(hall.window().findChildren<QLabel *>(Qt::FindDirectChildrenOnly).isEmpty());
        QCOMPARE(hall.window().shownPage(), u"kehadiran"_s);
        QVERIFY(picture.isDetached()); // nothing keeps it, 33 MB of a wall of 3840×2160
    }

    void eachScreenHasItsWindow()
    {
        workspace::Workspace workspace = demo({u"kinerja"_s});
        workspace.wall.screens = {{.name = u"HDMI-2"_s, .pages = {{.page = u"kehadiran"_s}}, .sight = {3, 1.2}}};
        Hall hall(workspace, *m_cache, {screenOf(u"HDMI-1"_s, 0), screenOf(u"HDMI-2"_s, 1)});
        QVERIFY(hall.settle());
        QCOMPARE(hall.room.windows().size(), 2);
        QCOMPARE(hall.window(0).shownPage(), u"kinerja"_s);
        QCOMPARE(hall.window(1).shownPage(), u"kehadiran"_s);
        QVERIFY(hall.window(1).look().factor() < hall.window(0).look().factor());
        QCOMPARE(hall.window(1).pos(), QPoint(2000, 0));
        const WallWindow *second = &hall.window(1);
        hall.screens.set({screenOf(u"HDMI-2"_s, 0)}); // the first is unplugged
        QCOMPARE(hall.room.windows().size(), 1);
        QCOMPARE(&hall.window(), second);
        hall.screens.set({}); // and all sleep
        QVERIFY(hall.room.windows().empty());
        hall.pass(60s);
        hall.screens.set({screenOf(u"HDMI-1"_s, 0, {3840, 2160})});
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().size(), QSize(3840, 2160));
        QCOMPARE(hall.window().look().factor(), 70.0 / 11);
        hall.screens.set({screenOf(u"HDMI-1"_s, 0, {1280, 720})});
        QVERIFY(hall.settle());
        QCOMPARE(hall.window().size(), QSize(1280, 720));
    }

    void theHeartFollowsFramesAndAnswers()
    {
        Hall hall(demo({u"kinerja"_s}), *m_cache);
        QVERIFY(hall.settle());
        QVERIFY(QTest::qWaitFor([&] { return hall.window().isAlive(); }, 5000));
        const quint64 frames = hall.window().foot().frames();
        QVERIFY(hall.run(3s));
        QTRY_VERIFY(hall.window().foot().frames() > frames);
        hall.steady += 6s; // nothing was painted meanwhile
        QVERIFY(!hall.window().isAlive());
    }

    void oddScreensShowSomething_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("320") << QSize(320, 240);
        QTest::newRow("upright") << QSize(800, 1280);
        QTest::newRow("tablet") << QSize(1280, 800);
        QTest::newRow("7680") << QSize(7680, 4320);
    }

    void oddScreensShowSomething()
    {
        QFETCH(const QSize, size);
        Hall hall(demo({u"ringkasan"_s}), *m_cache, {screenOf(u"X"_s, 0, size)});
        QVERIFY(hall.settle());
        const Slide *slide = hall.window().stage().shown();
        QVERIFY(slide->height() > size.height() / 3);
        for (const panels::Panel *panel : slide->view().panels())
            QVERIFY2(panel->width() > 20 && panel->height() > 20, qPrintable(panel->definition().id));
    }

    void withoutPagesTheClockGoesOn()
    {
        workspace::Workspace workspace = test::demoWorkspace();
        workspace.wall = {};
        workspace.pages.clear();
        Hall hall(workspace, *m_cache);
        hall.pass(60s);
        QVERIFY(!hall.window().stage().shown());
        QCOMPARE(hall.window().header().words().time, u"14.06"_s);
    }

private:
    std::unique_ptr<test::DemoCache> m_cache;
};

ANJUNGAN_TEST(QApplication, WallRoomTest)
#include "wall_room_test.moc"
