// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::workspace;

class WallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallArrives()
    {
        const auto workspace = test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") +
                                                       u"/tests/core/workspace/data/full.json"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        const Wall &wall = workspace->wall;
        QCOMPARE(wall.pages.size(), 2);
        QCOMPARE(wall.pages[0].dwell, 45s);
        QCOMPARE(wall.pages[0].selection.toText(), u"area=12.07"_s);
        QCOMPARE(wall.pages[0].hours, (WallHours{{Qt::Monday, Qt::Friday}, QTime(22, 0), QTime(6, 0)}));
        QCOMPARE(wall.pages[1].dwell, 20s);
        QCOMPARE(wall.sight, (WallSight{6, 0.8}));
        QCOMPARE(wall.screens.size(), 2);
        QCOMPARE(wall.screen(u"HDMI-1"_s, 0)->sight, (WallSight{3, 0.8}));
        QCOMPARE(wall.screen(u"DP-1"_s, 1)->sight, (WallSight{6, 2}));
        QVERIFY(!wall.screen(u"DP-1"_s, 0));
        QCOMPARE(wallEntries(*workspace, wall.screen(u"HDMI-1"_s, 0)).size(), 1);
        QCOMPARE(wallEntries(*workspace, wall.screen({}, 1)), wall.pages);
    }

    void withoutAWordAllPagesOfTheRailAreShown()
    {
        Workspace workspace;
        workspace.pages.resize(3);
        workspace.pages[0].id = u"a"_s;
        workspace.pages[1].id = u"b"_s;
        workspace.pages[1].detail = Detail();
        workspace.pages[2].id = u"c"_s;
        const QList<WallEntry> expected{{.page = u"a"_s, .dwell = 30s}, {.page = u"c"_s, .dwell = 30s}};
        QCOMPARE(wallEntries(workspace, nullptr), expected);
        workspace.pages.clear();
        QVERIFY(wallEntries(workspace, nullptr).isEmpty());
    }

    void hours_data()
    {
        QTest::addColumn<WallHours>("hours");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<bool>("holds");
        const QDate friday(2026, 11, 20);
        const auto row = [](const char *name, const WallHours &hours, QDate day, QTime time, bool holds) {
            QTest::newRow(name) << hours << QDateTime(day, time) << holds;
        };
        const WallHours night{{Qt::Friday}, QTime(22, 0), QTime(6, 0)}, work{{}, QTime(7, 0), QTime(17, 0)};
        row("always", {}, friday, QTime(0, 0), true);
        row("its beginning", work, friday, QTime(7, 0), true);
        row("its end", work, friday, QTime(17, 0), false);
        row("its last moment", work, friday, QTime(16, 59, 59, 999), true);
        row("another day", {{Qt::Monday}}, friday, QTime(12, 0), false);
        row("a night begins", night, friday, QTime(22, 0), true);
        row("after midnight it is still that of Friday", night, friday.addDays(1), QTime(5, 59), true);
        row("the night ends", night, friday.addDays(1), QTime(6, 0), false);
        row("the night before belongs to Thursday", night, friday, QTime(5, 0), false);
        row("Saturday has none of its own", night, friday.addDays(1), QTime(23, 0), false);
        row("until midnight", {{}, QTime(18, 0), QTime(0, 0)}, friday, QTime(23, 59, 59), true);
        row("not after it", {{}, QTime(18, 0), QTime(0, 0)}, friday.addDays(1), QTime(0, 0), false);
        row("from midnight to midnight", {{Qt::Friday}, QTime(0, 0), QTime(0, 0)}, friday, QTime(13, 0), true);
        row("and on no other day", {{Qt::Friday}, QTime(0, 0), QTime(0, 0)}, friday.addDays(1), QTime(0, 0), false);
    }

    void hours()
    {
        QFETCH(const WallHours, hours);
        QFETCH(const QDateTime, at);
        QTEST(hours.contains(at.date(), at.time()), "holds");
    }
};

ANJUNGAN_TEST(QCoreApplication, WallTest)
#include "wall_test.moc"
