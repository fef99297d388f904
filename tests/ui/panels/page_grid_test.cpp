// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/page_grid.h"

using namespace anjungan::panels;

class PageGridTest : public QObject
{
    Q_OBJECT

    static int nothing(std::size_t, int) { return 0; }

private Q_SLOTS:
    void panelsStandAsInTheDrawing()
    {
        const Grid grid{.cells = {{0, 0, 2, 1}, {10, 0, 2, 1}, {0, 1, 5, 2}, {5, 1, 7, 1}, {5, 2, 4, 1}, {9, 2, 3, 1}},
                        .columns = 12,
                        .rows = {-108, 1, 1}};
        const Placed placed = layOut(grid, {1152, 686}, &nothing);
        QCOMPARE(placed.height, 686);
        QCOMPARE(placed.panels[0], QRect(0, 0, 180, 108));
        QCOMPARE(placed.panels[1].right(), 1151);
        QCOMPARE(placed.panels[2], QRect(0, 122, 472, 564));
        QCOMPARE(placed.panels[3].left(), 486);
        QCOMPARE(placed.panels[5].bottomRight(), QPoint(1151, 685));
    }

    void noTwoPanelsTouchAtAnyWidth()
    {
        const Grid grid{.cells = {{0, 0, 5, 1}, {5, 0, 7, 1}, {0, 1, 4, 1}, {4, 1, 4, 1}, {8, 1, 4, 1}}, .columns = 12};
        for (int width = 300; width < 4000; width += 7) {
            const Placed placed = layOut(grid, {width, 600}, &nothing);
            QCOMPARE(placed.panels[1].left() - placed.panels[0].right() - 1, 14);
            QCOMPARE(placed.panels[3].left() - placed.panels[2].right() - 1, 14);
            QCOMPARE(placed.panels[1].right(), width - 1);
            QCOMPARE(placed.panels[4].right(), width - 1);
        }
    }

    /// As they are read, whatever the order in the workspace.
    void panelsAreStackedWhereNothingHasRoomBeside()
    {
        const Grid grid{.cells = {{3, 1, 3, 2}, {2, 0, 2, 1}, {0, 0, 2, 1}, {0, 1, 3, 1}, {4, 0, 2, 1}},
                        .columns = 6,
                        .rows = {-100, 1, 2}};
        const Grid one = stacked(grid);
        QCOMPARE(one.columns, 1);
        QCOMPARE(one.rows, (QList<double>{-100, -100, -100, 1, 3}));
        const Placed placed = layOut(one, {300, 756}, &nothing);
        QCOMPARE(placed.panels[2], QRect(0, 0, 300, 100));
        QCOMPARE(placed.panels[1], QRect(0, 114, 300, 100));
        QCOMPARE(placed.panels[4], QRect(0, 228, 300, 100));
        QCOMPARE(placed.panels[3], QRect(0, 342, 300, 100));
        QCOMPARE(placed.panels[0], QRect(0, 456, 300, 300));
    }

    void rowsGrowToWhatTheirPanelsNeed()
    {
        const Grid grid{.cells = {{0, 0, 6, 1}, {0, 1, 6, 1}}, .columns = 6, .rows = {-100, 1}};
        const Placed placed = layOut(grid, {600, 300}, [](std::size_t panel, int) { return panel == 0 ? 130 : 50; });
        QCOMPARE(placed.panels[0].height(), 130);
        QCOMPARE(placed.panels[1].height(), 300 - 130 - 14);
        QCOMPARE(placed.height, 300);
    }

    void aRowThatNeedsMoreThanItsShareTakesItFromTheOthers()
    {
        const Grid grid{.cells = {{0, 0, 6, 1}, {0, 1, 6, 1}, {0, 2, 6, 1}}, .columns = 6, .rows = {1, 1, 1}};
        const Placed placed = layOut(grid, {600, 328}, [](std::size_t panel, int) { return panel == 1 ? 200 : 10; });
        QCOMPARE(placed.panels[1].height(), 200);
        QCOMPARE(placed.panels[0].height(), 50);
        QCOMPARE(placed.panels[2].height(), 50);
    }

    void aPageThatNeedsMoreHeightIsLonger()
    {
        const Grid grid{.cells = {{0, 0, 6, 1}, {0, 1, 6, 1}}, .columns = 6, .rows = {2, 1}, .leastShare = 120};
        QCOMPARE(layOut(grid, {600, 100}, &nothing).height, 240 + 14 + 120);
    }

    void fixedHeightsFollowTheFactor()
    {
        const Grid grid{.cells = {{0, 0, 12, 1}}, .columns = 12, .rows = {-100}, .factor = 1.5};
        QCOMPARE(layOut(grid, {1200, 400}, &nothing).panels[0].height(), 150);
    }

    void rowsBeyondTheListShareAlike()
    {
        const Grid grid{.cells = {{0, 0, 3, 1}, {3, 1, 3, 1}, {0, 2, 6, 1}}, .columns = 6, .rows = {2}};
        std::vector<int> asked;
        const Placed placed = layOut(grid, {600, 428}, [&asked](std::size_t, int width) {
            asked.push_back(width);
            return 0;
        });
        QCOMPARE(placed.panels[0].height(), 200);
        QCOMPARE(placed.panels[1].height(), 100);
        QCOMPARE(placed.panels[2].height(), 100);
        QCOMPARE(placed.panels[1].top(), 214);
        // What a panel needs is asked at its own width.
        QCOMPARE(asked, (std::vector<int>{293, 293, 600}));
    }

    void aPanelOverSeveralRowsMakesItsLastRowHigher()
    {
        const Grid grid{.cells = {{0, 0, 3, 2}, {3, 0, 3, 1}, {3, 1, 3, 1}}, .columns = 6, .rows = {-100, -50}};
        const auto heights = [&](int needed) {
            const Placed placed =
                layOut(grid, {600, 10}, [needed](std::size_t panel, int) { return panel == 0 ? needed : 0; });
            return QList<int>{placed.panels[0].height(), placed.panels[1].height(), placed.panels[2].height(),
                              placed.panels[2].y(), placed.height};
        };
        QCOMPARE(heights(0), (QList<int>{164, 100, 50, 114, 164}));
        QCOMPARE(heights(164), (QList<int>{164, 100, 50, 114, 164})); // the gap between its rows is its own
        QCOMPARE(heights(165), (QList<int>{165, 100, 51, 114, 165}));
    }

    void sharesAreOfWhatFixedRowsAndGapsLeave()
    {
        const Grid grid{
            .cells = {{0, 0, 6, 1}, {0, 1, 6, 1}, {0, 2, 6, 1}}, .columns = 6, .rows = {-100, 1, 3}, .gap = 10};
        const auto heights = [&grid](int height, int second) {
            const Placed placed =
                layOut(grid, {600, height}, [second](std::size_t panel, int) { return panel == 1 ? second : 0; });
            return QList<int>{placed.panels[0].height(), placed.panels[1].height(), placed.panels[2].height()};
        };
        QCOMPARE(heights(520, 0), (QList<int>{100, 100, 300}));
        QCOMPARE(heights(520, 100), (QList<int>{100, 100, 300}));
        QCOMPARE(heights(520, 101), (QList<int>{100, 101, 299}));
        QCOMPARE(heights(522, 0), (QList<int>{100, 100, 301})); // down to whole pixels
        QCOMPARE(heights(120, 30), (QList<int>{100, 30, 0}));
    }

    void columnsAreAskedAtTheirOwnWidths()
    {
        const Grid grid{.cells = {{0, 0, 1, 1}, {1, 0, 2, 1}, {2, 1, 1, 1}}, .columns = 3, .gap = 10};
        QList<QPair<int, int>> asked;
        const Placed placed = layOut(grid, {101, 50}, [&asked](std::size_t panel, int width) {
            asked.append({int(panel), width});
            return 0;
        });
        QCOMPARE(asked, (QList<QPair<int, int>>{{0, 27}, {1, 64}, {2, 27}}));
        for (std::size_t panel = 0; panel < 3; ++panel)
            QCOMPARE(placed.panels[panel].width(), asked[qsizetype(panel)].second);
        QCOMPARE(placed.panels[2].x(), 74);
    }

    void aPageWithoutPanelsIsEmpty() { QCOMPARE(layOut({}, {1200, 400}, &nothing).height, 0); }
};

ANJUNGAN_TEST(QCoreApplication, PageGridTest)
#include "page_grid_test.moc"
