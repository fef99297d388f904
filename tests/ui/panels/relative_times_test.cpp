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
#include <memory>
#include <utility>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Panel;
using test::Desk;

namespace {

const QJsonObject relativeMonth{{u"field"_s, u"bulan"_s}, {u"is"_s, u"="_s}, {u"time"_s, u"-P52D"_s}};

QJsonObject countOf(const QJsonObject &condition)
{
    return {{u"dataset"_s, u"nilai"_s},
            {u"where"_s, QJsonArray{condition}},
            {u"measures"_s, QJsonArray{QJsonObject{{u"id"_s, u"jumlah"_s}, {u"by"_s, u"count"_s}}}}};
}

/// The small workspace, whose figure has these conditions, and another query for its line below, if that is given.
workspace::Workspace workspaceWith(const QJsonArray &where, const QJsonObject &below = {})
{
    workspace::Workspace workspace = test::smallWorkspace();
    const auto panel = std::ranges::find(workspace.pages.first().panels, u"jumlah"_s, &workspace::PanelSpec::id);
    QJsonObject query = panel->options[u"query"].toObject();
    query[u"where"] = where;
    panel->options[u"query"] = query;
    if (!below.isEmpty())
        panel->options[u"sub"] =
            QJsonObject{{u"query"_s, below}, {u"value"_s, u"jumlah"_s}, {u"format"_s, u"integer"_s}};
    return workspace;
}

std::unique_ptr<test::DemoCache> published(const workspace::Workspace &workspace)
{
    auto cache = std::make_unique<test::DemoCache>(workspace);
    for (const auto &[dataset, rows] :
         {std::pair(u"kabkota"_s, test::smallAreas()), std::pair(u"nilai"_s, test::smallValues())})
        if (const QString error = cache->publish(dataset, rows, test::morning); !error.isEmpty())
            qFatal("%s", qPrintable(error));
    return cache;
}

} // namespace

/// Panels whose queries count from today, or from the newest period.
class RelativeTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatNobodySeesRests()
    {
        const auto cache = published(workspaceWith({relativeMonth}));
        Desk desk(*cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        const auto *const minute = desk.view->findChild<QTimer *>(Qt::FindDirectChildrenOnly);
        QVERIFY(minute && minute->isActive());
        desk.view->hide();
        QVERIFY(!minute->isActive());
        desk.clock.pass(std::chrono::hours(10)); // another day in the workspace's zone
        desk.view->show();
        QVERIFY(minute->isActive());
        QVERIFY(!desk.panel(u"jumlah"_s)->isSettled());
        QVERIFY(desk.settle());
    }

    /// The page stays open over midnight: 52 days before 21 November it was September, and before 22 November October.
    void whatDependsOnTheDayIsAskedAgain()
    {
        const auto cache = published(workspaceWith({relativeMonth}));
        Desk desk(*cache, u"uji"_s, test::widePage);
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

    void aShiftToAPeriodThatIsNotThereIsNotZero()
    {
        const QJsonObject latest{{u"field"_s, u"bulan"_s}, {u"is"_s, u"latest"_s}};
        QJsonObject yearBefore = latest;
        yearBefore[u"shift"] = u"-P1Y"_s;
        QJsonObject previous = latest;
        previous[u"shift"] = u"previous"_s;
        for (const auto &[condition, note] :
             {std::pair(yearBefore, u"No data for this choice"_s), std::pair(previous, u"1"_s)}) {
            const auto cache = published(workspaceWith({latest}, countOf(condition)));
            Desk desk(*cache, u"uji"_s, test::widePage);
            QVERIFY(desk.settle());
            QCOMPARE(desk.find<charts::FigureTile>(u"jumlah"_s)->data().note, note);
        }
    }

    /// That only one of the two queries depends on the day is nothing to say.
    void aLineOfAnotherDaySaysNoMoreThanTheTitle()
    {
        const auto cache = published(workspaceWith({}, countOf(relativeMonth)));
        Desk desk(*cache, u"uji"_s, test::widePage);
        QVERIFY(desk.context.set(u"area"_s, u"12.01"_s));
        QVERIFY(desk.settle());
        const charts::Figure &figure = desk.find<charts::FigureTile>(u"jumlah"_s)->data();
        QVERIFY2(figure.scope.startsWith(u"Province"_s), qPrintable(figure.scope));
        QCOMPARE(figure.note, u"1"_s);
    }
};

ANJUNGAN_TEST(QApplication, RelativeTimesTest)
#include "relative_times_test.moc"
