// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/sized_widget.h"
#include "ui/map/canvas/corner_mask.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"

#include <QApplication>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::SizedWidget;
using Kind = map::LegendEntry::Kind;

namespace {

struct Map
{
    explicit Map(QSize size)
    {
        window.resize(size);
        window.show();
        for (const QString &name : {u"plus"_s, u"minus"_s})
            furniture.buttons().add(name, name);
        furniture.legend().setLegend(
            {.title = u"Indeks"_s,
             .entries = {{.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Tinggi"_s}}});
        furniture.foot().setText(u"Skematis"_s);
    }

    bool isTaken(const std::vector<QRectF> &taken, const QWidget &piece) const
    {
        return std::ranges::find(taken, QRectF(piece.geometry())) != taken.end();
    }

    theme::Theme theme;
    QWidget window;
    map::MapFurniture furniture{theme, window};
};

} // namespace

class MapFurnitureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceHasItsCorner()
    {
        Map map({900, 700});
        const auto taken = map.furniture.place();
        const QRect foot = map.furniture.foot().geometry();
        const QRect buttons = map.furniture.buttons().geometry();
        const QRect legend = map.furniture.legend().geometry();
        QCOMPARE(foot.right(), 900 - 6 - 1);
        QCOMPARE(foot.bottom(), 700 - 6 - 1);
        QCOMPARE(buttons.right(), 900 - 16 - 1);
        QCOMPARE(buttons.bottom(), foot.top() - 8 - 1);
        QCOMPARE(legend.left(), 16);
        QCOMPARE(legend.bottom(), 700 - 6 - 8 - 1);
        QCOMPARE(map.furniture.corners().geometry(), QRect(0, 0, 900, 700));
        QCOMPARE(map.furniture.free(), QRect(0, 0, 900, 700));
        QVERIFY(map.furniture.notice().isHidden());
        // What names keep clear of.
        QVERIFY(map.isTaken(taken, map.furniture.foot()));
        QVERIFY(map.isTaken(taken, map.furniture.legend()));
        QVERIFY(map.isTaken(taken, map.furniture.buttons()));
        QCOMPARE(taken.size(), std::size_t(3));
    }

    void piecesThatAreHiddenTakeNothing()
    {
        Map map({900, 700});
        map.furniture.setButtonsVisible(false);
        map.furniture.legend().setLegend({});
        const auto taken = map.furniture.place();
        QVERIFY(map.furniture.buttons().isHidden());
        QVERIFY(map.furniture.legend().isHidden());
        QCOMPARE(taken.size(), std::size_t(1));
        map.furniture.setButtonsVisible(true);
        map.furniture.place();
        QVERIFY(!map.furniture.buttons().isHidden());
    }

    void aLegendThatNobodyCanOpenIsWholeOrNotThere()
    {
        Map map({900, 700});
        map.furniture.setButtonsVisible(false);
        const int whole = map.furniture.legend().openSize().height();
        int left = 0;
        for (int height = 700; height > 0; height -= 5) {
            map.window.resize(900, height);
            const auto taken = map.furniture.place();
            const map::LegendBox &legend = map.furniture.legend();
            QVERIFY(legend.isHidden() || legend.height() == whole);
            QCOMPARE(map.isTaken(taken, legend), !legend.isHidden());
            QCOMPARE(map.furniture.over().oneOf.empty(), legend.isHidden());
            left += legend.isHidden() ? 1 : 0;
        }
        QVERIFY2(left > 2 && left < 40, qPrintable(QString::number(left)));
    }

    void theCardStandsBesideTheButtonsOrAboveTheFoot()
    {
        Map wide({900, 700});
        SizedWidget beside({300, 200}, &wide.window);
        wide.furniture.setCard(&beside);
        wide.furniture.setTopInset(50);
        beside.show();
        auto taken = wide.furniture.place();
        const int buttons = wide.furniture.buttons().x();
        QCOMPARE(beside.geometry(), QRect(buttons - 10 - 340, 60, 340, 200));
        QCOMPARE(wide.furniture.free(), QRect(0, 50, beside.x(), 650));
        QVERIFY(wide.isTaken(taken, beside));
        beside.hide();
        wide.furniture.place();
        QCOMPARE(wide.furniture.free(), QRect(0, 50, 900, 650));
        // One that wants all of the height leaves the foot.
        SizedWidget high({300, 2000}, &wide.window);
        wide.furniture.setCard(&high);
        high.show();
        wide.furniture.place();
        QCOMPARE(high.geometry().bottom(), wide.furniture.foot().y() - 8 - 1);

        Map narrow({600, 900});
        SizedWidget below({300, 700}, &narrow.window);
        narrow.furniture.setCard(&below);
        below.show();
        narrow.furniture.place();
        const int right = narrow.furniture.buttons().x() - 10;
        const int floor = narrow.furniture.foot().y() - 8;
        QCOMPARE(below.geometry(), QRect(10, floor - 450, right - 10, 450)); // half of the height at most
        QCOMPARE(narrow.furniture.free(), QRect(0, 0, 600, below.y()));

        Map small({599, 500}); // wider than tall, but not wide
        SizedWidget low({300, 100}, &small.window);
        small.furniture.setCard(&low);
        low.show();
        small.furniture.place();
        QCOMPARE(low.geometry().bottom(), small.furniture.foot().y() - 8 - 1);
    }

    void nothingMovesWhenTheCardOpens_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("beside") << QSize(900, 700);
        QTest::newRow("below") << QSize(600, 900);
        QTest::newRow("small") << QSize(470, 450);
    }

    void nothingMovesWhenTheCardOpens()
    {
        QFETCH(QSize, size);
        Map map(size);
        SizedWidget chip({200, 28}, &map.window);
        SizedWidget card({300, 600}, &map.window);
        map.furniture.setChip(&chip);
        map.furniture.setCard(&card);
        card.hide();
        map.furniture.place();
        const QList<QWidget *> pieces{&map.furniture.foot(), &map.furniture.buttons(), &map.furniture.legend(), &chip};
        QList<QRect> places;
        for (const QWidget *piece : pieces)
            places.append(piece->geometry());
        const render::Over over = map.furniture.over();
        card.show();
        map.furniture.place();
        for (qsizetype at = 0; at < pieces.size(); ++at) {
            QCOMPARE(pieces[at]->geometry(), places[at]);
            QVERIFY(pieces[at]->isHidden() || !pieces[at]->geometry().intersects(card.geometry()));
        }
        QVERIFY(map.furniture.over().always == over.always && map.furniture.over().oneOf == over.oneOf);
    }

    void aCardWithoutRoomBesideTheButtonsHidesThem()
    {
        Map map({320, 500});
        SizedWidget card({300, 200}, &map.window);
        map.furniture.setCard(&card);
        card.show();
        map.furniture.place();
        QVERIFY(map.furniture.buttons().isHidden());
        QCOMPARE(card.width(), 300);
        card.hide();
        map.furniture.place();
        QVERIFY(!map.furniture.buttons().isHidden());
    }

    void whatIsAtTheTopPushesTheRestDown()
    {
        Map map({900, 700});
        SizedWidget trail({200, 44}, &map.window);
        SizedWidget bar({260, 48}, &map.window);
        map.furniture.setTrail(&trail);
        map.furniture.setTopBar(&bar);
        trail.show();
        bar.show();
        map.furniture.setTopInset(30);
        map.furniture.notice().setText(u"Mencari"_s);
        const auto taken = map.furniture.place();
        QCOMPARE(trail.geometry(), QRect(16, 38, 200, 44));
        QCOMPARE(bar.geometry(), QRect(320, 90, 260, 48));
        QVERIFY(!map.furniture.notice().isHidden());
        QCOMPARE(map.furniture.notice().y(), 146);
        QVERIFY(qAbs(map.furniture.notice().geometry().center().x() - 450) <= 1);
        QCOMPARE(map.furniture.free(), QRect(0, 82, 900, 618));
        QVERIFY(map.isTaken(taken, trail) && map.isTaken(taken, bar));
        trail.hide();
        bar.hide();
        map.furniture.notice().setText({});
        map.furniture.place();
        QCOMPARE(map.furniture.free(), QRect(0, 30, 900, 670));
        QVERIFY(map.furniture.notice().isHidden());
        // A trail that wants more than there is.
        SizedWidget endless({4000, 44}, &map.window);
        map.furniture.setTrail(&endless);
        endless.show();
        map.furniture.place();
        QCOMPARE(endless.geometry(), QRect(16, 38, 900 - 32, 44));
    }

    void theChipStandsInTheLowerLeftOfALargeMap()
    {
        Map map({560, 360});
        SizedWidget chip({200, 28}, &map.window);
        map.furniture.setChip(&chip);
        auto taken = map.furniture.place();
        QVERIFY(!chip.isHidden());
        QCOMPARE(chip.geometry(), QRect(16, 360 - 6 - 28, 200, 28));
        QVERIFY(map.isTaken(taken, chip));
        QVERIFY(map.furniture.foot().x() > chip.geometry().right());
        map.window.resize(559, 360);
        map.furniture.place();
        QVERIFY(chip.isHidden());
        map.window.resize(560, 359);
        map.furniture.place();
        QVERIFY(chip.isHidden());
        map.window.resize(560, 360);
        map.furniture.setButtonsVisible(false); // nobody is there
        map.furniture.place();
        QVERIFY(chip.isHidden());
    }

    void theLegendFoldsWhereItTakesTooMuch()
    {
        Map map({440, 340});
        map.furniture.place();
        QVERIFY(!map.furniture.legend().isFolded());
        map.window.resize(439, 340);
        map.furniture.place();
        QVERIFY(map.furniture.legend().isFolded());
        QCOMPARE(map.furniture.legend().size(), map.furniture.legend().sizeHint());
        map.window.resize(440, 339);
        map.furniture.place();
        QVERIFY(map.furniture.legend().isFolded());
        map.furniture.setButtonsVisible(false); // nobody could tap it open
        map.furniture.place();
        QVERIFY(!map.furniture.legend().isFolded());
        // A legend of more than a fifth of a large map.
        map.furniture.setButtonsVisible(true);
        map.window.resize(700, 500);
        map::Legend large{.title = QString(80, u'm'), .entries = {}, .note = {}};
        for (int row = 0; row < 18; ++row)
            large.entries.push_back({.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Baris"_s});
        map.furniture.legend().setLegend(large);
        map.furniture.place();
        QVERIFY(map.furniture.legend().isFolded());
    }

    void theLegendTakesTheCornerThatCoversLeast()
    {
        Map map({900, 700});
        QRectF areas(0, 400, 500, 300); // lower left
        map.furniture.setCovered([&areas](const QRectF &rect) {
            const QRectF both = rect & areas;
            return std::optional(both.width() * both.height() / (rect.width() * rect.height()));
        });
        map.furniture.place();
        QRect legend = map.furniture.legend().geometry();
        QCOMPARE(legend.right(), 900 - 16 - 1);
        QCOMPARE(legend.top(), 8);
        areas = QRectF(400, 0, 500, 700); // the right half
        map.furniture.place();
        legend = map.furniture.legend().geometry();
        QCOMPARE(legend.left(), 16);
        QVERIFY(legend.bottom() > 650);
        areas = QRectF(0, 300, 900, 400); // all of the lower half, and the upper right
        map.furniture.setCovered(
            [](const QRectF &rect) { return std::optional(rect.left() < 400 && rect.top() < 300 ? 0.0 : 1.0); });
        map.furniture.place();
        legend = map.furniture.legend().geometry();
        QCOMPARE(legend.topLeft(), QPoint(16, 8));
        // While nothing is known the corner is kept.
        map.furniture.setCovered([](const QRectF &) { return std::optional<double>(); });
        map.furniture.place();
        QCOMPARE(map.furniture.legend().geometry(), legend);
    }
};

ANJUNGAN_TEST(QApplication, MapFurnitureTest)
#include "map_furniture_test.moc"
