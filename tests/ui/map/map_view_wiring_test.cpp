// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/locate/scripted_positions.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/sized_widget.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/canvas/corner_mask.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::paintedBy;
using Kind = map::LegendEntry::Kind;

namespace {

struct StillWindow
{
    StillWindow()
    {
        view.resize(800, 600);
        view.setButtonsVisible(true);
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
        surface = view.findChild<QWidget *>(Qt::FindDirectChildrenOnly);
    }

    std::unique_ptr<test::PaintLog> drawn() { return paintedBy(*surface, surface->size()); }

    QPoint at(double longitude, double latitude) const
    {
        return test::screenAt(view.viewport(), longitude, latitude).toPoint();
    }

    bool focus()
    {
        view.activateWindow();
        view.setFocus();
        return QTest::qWaitFor([this] { return view.hasFocus(); });
    }

    theme::Theme theme;
    map::MapView view{theme, map::MapSurface::Static};
    QWidget *surface = nullptr;
};

/// Whether an outline in that ink of that width is drawn whose left edge is there.
bool isOutlined(const test::PaintLog &log, const QColor &colour, double width, int left)
{
    return std::ranges::any_of(log.lined(colour), [&](const test::PaintLog::Shape &shape) {
        return shape.width == width && qAbs(shape.rect.left() - left) < 2;
    });
}

} // namespace

/// That a view's parts are told what they must know.
class MapViewWiringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void legendAndScaleFollowTheZoom()
    {
        StillWindow window;
        const double zoom = window.view.viewport().zoom;
        window.view.setLegend(
            {.title = u"Indeks"_s,
             .entries = {{.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Selalu"_s},
                         {.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Dekat"_s, .zoomFrom = zoom + 1}},
             .note = {}});
        auto *legend = window.view.findChild<map::LegendBox *>();
        auto *foot = window.view.findChild<map::MapFoot *>();
        const auto scale = [&] { return paintedBy(*foot, foot->size())->words().last(); };
        QCOMPARE(legend->accessibleDescription(), u"Indeks, Selalu"_s);
        const QString far = scale();
        const int height = legend->height();
        window.view.fit({98.9, 0.5, 99.1, 0.6});
        QVERIFY(window.view.viewport().zoom > zoom + 1);
        QCOMPARE(legend->accessibleDescription(), u"Indeks, Selalu, Dekat"_s);
        QVERIFY(legend->height() > height); // it has its place anew
        QVERIFY(scale() != far);
        QCOMPARE(window.view.sheet().legend.entries.size(), std::size_t(2));
    }

    void noteAndAttributionStandInTheFootAndOnPaper()
    {
        StillWindow window;
        auto *foot = window.view.findChild<map::MapFoot *>();
        window.view.setAttribution(u"© BIG"_s);
        QCOMPARE(foot->accessibleName(), u"© BIG"_s);
        window.view.setNote(u"Skematis"_s);
        QCOMPARE(foot->accessibleName(), u"Skematis · © BIG"_s);
        QCOMPARE(foot->geometry().right(), 800 - 6 - 1); // placed for its text
        window.view.setSelected(u"west"_s);
        const map::Sheet sheet = window.view.sheet();
        QCOMPARE(sheet.note, u"Skematis"_s);
        QCOMPARE(sheet.attribution, u"© BIG"_s);
        QCOMPARE(sheet.style.selection.id, u"west"_s);
        QCOMPARE(sheet.look.tokens.ink, light::ink);
        QVERIFY(sheet.scene);
        QVERIFY(sheet.world == geo::toUnitSquare(test::smallBounds()));
        window.view.setNote({});
        QCOMPARE(foot->accessibleName(), u"© BIG"_s);
    }

    void whatIsSelectedReadAndFocusedIsOutlined()
    {
        StillWindow window;
        QVERIFY(window.focus());
        const int west = window.at(98, 0.5).x();
        const int east = window.at(99, 0.5).x();
        QVERIFY(!isOutlined(*window.drawn(), light::ink, 3.5, west));
        window.view.setSelected(u"west"_s);
        QVERIFY(isOutlined(*window.drawn(), light::ink, 3.5, west));
        QCOMPARE(window.view.accessibleDescription(), u"West Side"_s);
        window.view.setMarked(u"east"_s);
        QVERIFY(isOutlined(*window.drawn(), light::accent, 3, east));
        window.view.setMarked({});
        QVERIFY(!isOutlined(*window.drawn(), light::accent, 3, east));
        QTest::keyClick(&window.view, Qt::Key_Right); // shows where the focus is: at the selected one
        QCOMPARE(window.view.accessibleDescription(), u"West Side"_s);
        QTest::keyClick(&window.view, Qt::Key_Right);
        QCOMPARE(window.view.accessibleDescription(), u"East Side"_s);
        QVERIFY(isOutlined(*window.drawn(), light::accent, 3, east));
        // Enter activates it; on what is selected it opens it.
        QSignalSpy activated(&window.view, &map::MapView::activated);
        QSignalSpy opened(&window.view, &map::MapView::opened);
        QTest::keyClick(&window.view, Qt::Key_Enter);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toStringList(), QStringList{u"east"_s});
        QCOMPARE(opened.size(), 0);
        window.view.setSelected(u"east"_s);
        QTest::keyClick(&window.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"east"_s);
        window.view.setSelected({});
        window.view.clearFocus();
        QVERIFY(!isOutlined(*window.drawn(), light::accent, 3, east)); // the keyboard is elsewhere
        QCOMPARE(window.view.accessibleDescription(), QString());
    }

    void aChangeOfThemeIsDrawn()
    {
        StillWindow window;
        window.view.setSelected(u"west"_s);
        window.theme.setScheme(theme::Scheme::Dark);
        const auto log = window.drawn();
        QCOMPARE(log->shapes.front().fill, QColor(0x0C, 0x14, 0x20));
        QVERIFY(isOutlined(*log, QColor(0xED, 0xF2, 0xF9), 3.5, window.at(98, 0.5).x()));
        auto *buttons = window.view.findChild<map::MapButtons *>();
        const int before = buttons->width();
        window.theme.setFactor(1.5);
        QVERIFY(buttons->width() > before); // placed anew
    }

    void theButtonsZoomAndShowEverything()
    {
        StillWindow window;
        const render::Viewport whole = window.view.viewport();
        QList<QAction *> actions = window.view.buttons().findChildren<QAction *>();
        const auto press = [&](const QString &icon) { window.view.findChild<QToolButton *>(icon)->click(); };
        press(u"plus"_s);
        QCOMPARE(window.view.viewport().zoom, whole.zoom + 1);
        press(u"minus"_s);
        press(u"minus"_s);
        QCOMPARE(window.view.viewport().zoom, whole.zoom - 1);
        press(u"target"_s);
        QCOMPARE(window.view.viewport(), whole);
        QVERIFY(!actions.isEmpty());
    }

    void tapsReachTheFeatures()
    {
        StillWindow window;
        QSignalSpy activated(&window.view, &map::MapView::activated);
        QTest::mouseClick(window.surface, Qt::LeftButton, {}, window.at(98.2, 0.2));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toStringList(), QStringList{u"west"_s});
    }

    void theCardMovesWhatIsLookedAt()
    {
        StillWindow window;
        const geo::Point middle = geo::toUnitSquare(geo::Point{98.5, 0.5});
        window.view.flyTo({middle.x - 0.001, middle.y - 0.001, middle.x + 0.001, middle.y + 0.001},
                          map::MapView::Flight::Always);
        QVERIFY((window.at(98.5, 0.5) - QPoint(400, 300)).manhattanLength() < 3);
        auto *card = new test::SizedWidget({300, 200});
        card->hide();
        window.view.setCard(card);
        card->show();
        window.view.layOutOver();
        QVERIFY(qAbs(window.at(98.5, 0.5).x() - card->x() / 2) < 4);
        window.view.setTopInset(100);
        QCOMPARE(card->y(), 110);
        window.view.setCorners(12, Qt::red, Qt::blue);
        QVERIFY(window.view.findChild<map::CornerMask *>()->isVisible());
    }

    void theNoticeHasItsPlaceAsSoonAsItIsTold()
    {
        StillWindow window;
        QVERIFY(!window.view.notice().isVisible());
        window.view.notice().showBriefly(u"Disalin"_s);
        QVERIFY(window.view.notice().isVisible());
        QVERIFY(qAbs(window.view.notice().geometry().center().x() - 400) <= 1);
    }

    void whoFollowsAPositionIsNotTakenAwayByAResize()
    {
        theme::Theme theme;
        test::ScriptedPositions positions;
        map::MapView view(theme, map::MapSurface::Interactive, nullptr, positions.world());
        view.resize(800, 600);
        view.setLimits(test::smallBounds());
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
        view.activateWindow();
        QTRY_VERIFY(view.isSettled() && view.isActiveWindow());
        view.findChild<QToolButton *>(u"locate"_s)->click();
        positions.move(98.7, 0.4, 30);
        QTRY_COMPARE(view.viewport().zoom, 15.0);
        const auto looksAt = [&](double longitude) {
            const QPointF centre = view.viewport().centre;
            return qAbs(geo::fromUnitSquare({centre.x(), centre.y()}).x - longitude) < 1e-5;
        };
        QTRY_VERIFY(looksAt(98.7));
        view.resize(600, 500);
        QTRY_COMPARE(view.viewport().size, QSizeF(600, 500));
        QCOMPARE(view.viewport().zoom, 15.0);
        QVERIFY(looksAt(98.7));
        // Going elsewhere ends following.
        QVERIFY(view.findChild<QToolButton *>(u"locate"_s)->isChecked());
        view.showAll();
        QVERIFY(!view.findChild<QToolButton *>(u"locate"_s)->isChecked());
    }
};

ANJUNGAN_TEST(QApplication, MapViewWiringTest)
#include "map_view_wiring_test.moc"
