// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/charts/figure_tile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Panel;
using test::Desk;

namespace {

/// The small workspace, whose figure is that of the month 52 days before today.
workspace::Workspace relativeWorkspace()
{
    workspace::Workspace workspace = test::smallWorkspace();
    const auto panel = std::ranges::find(workspace.pages.first().panels, u"jumlah"_s, &workspace::PanelSpec::id);
    QJsonObject query = panel->options[u"query"].toObject();
    query[u"where"] = QJsonArray{QJsonObject{{u"field"_s, u"bulan"_s}, {u"is"_s, u"="_s}, {u"time"_s, u"-P52D"_s}}};
    panel->options[u"query"] = query;
    return workspace;
}

} // namespace

/// A page that stays open over midnight.
class NextDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 52 days before 21 November it was September, and before 22 November October.
    void whatDependsOnTheDayIsAskedAgain()
    {
        test::DemoCache cache(relativeWorkspace());
        QCOMPARE(cache.publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(cache.publish(u"nilai"_s, test::smallValues(), test::morning), QString());
        Desk desk(cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *relative = desk.panel(u"jumlah"_s);
        Panel *other = desk.panel(u"tabel"_s);
        const auto shown = [&desk] { return desk.find<charts::FigureTile>(u"jumlah"_s)->accessibleDescription(); };
        QVERIFY2(shown().startsWith(u"10 "_s), qPrintable(shown()));
        desk.view->updateTime();
        QVERIFY(desk.view->isSettled());
        desk.clock.pass(std::chrono::hours(9)); // 23.05 in the workspace's zone
        desk.view->updateTime();
        QVERIFY(desk.view->isSettled());
        desk.clock.pass(std::chrono::hours(1));
        desk.view->updateTime();
        QVERIFY(!relative->isSettled());
        QVERIFY(other->isSettled());
        QVERIFY(desk.settle());
        QVERIFY2(shown().startsWith(u"1.020 "_s), qPrintable(shown()));
        desk.view->updateTime(); // it is of this day now
        QVERIFY(desk.view->isSettled());
        // The view does so itself.
        desk.clock.pass(std::chrono::days(1));
        auto *minute = desk.view->findChild<QTimer *>(Qt::FindDirectChildrenOnly);
        QVERIFY(minute && minute->isActive());
        QCOMPARE(minute->interval(), 60'000);
        minute->start(0);
        QTRY_VERIFY(!relative->isSettled());
    }
};

ANJUNGAN_TEST(QApplication, NextDayTest)
#include "next_day_test.moc"
