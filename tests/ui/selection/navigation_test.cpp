// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/selection/navigation.h"

#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using selection::Navigation;
using selection::Place;

namespace {

workspace::Selection chosen(const QString &text) { return *workspace::Selection::read(text); }

} // namespace

class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backAndForwardWalkThroughPagesAndSelections()
    {
        Navigation navigation({u"kinerja"_s, {}});
        QSignalSpy moves(&navigation, &Navigation::moved);
        navigation.choose(chosen(u"opd=dpupr"_s));
        navigation.go({u"opd"_s, chosen(u"opd=dpupr,periode=2026-10"_s)});
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[1][0].value<Place>(), (Place{u"kinerja"_s, chosen(u"opd=dpupr"_s)}));
        navigation.back();
        QCOMPARE(navigation.place(), (Place{u"kinerja"_s, chosen(u"opd=dpupr"_s)}));
        navigation.back();
        QCOMPARE(navigation.place(), (Place{u"kinerja"_s, {}}));
        QVERIFY(!navigation.canGoBack());
        navigation.back();
        QCOMPARE(moves.size(), 4);
        navigation.forward();
        navigation.forward();
        QCOMPARE(navigation.place(), (Place{u"opd"_s, chosen(u"opd=dpupr,periode=2026-10"_s)}));
        QVERIFY(!navigation.canGoForward());
        navigation.forward();
        QCOMPARE(moves.size(), 6);
    }

    void anotherWayForgetsTheOldOne()
    {
        Navigation navigation({u"a"_s, {}});
        navigation.show(u"b"_s);
        navigation.back();
        navigation.show(u"c"_s);
        QVERIFY(!navigation.canGoForward());
        navigation.back();
        QCOMPARE(navigation.place().page, u"a"_s);
    }

    void aPanelIsClosedWithoutAStepThatLeadsNowhere()
    {
        Navigation navigation({u"opd"_s, chosen(u"opd=dpupr"_s)});
        navigation.go({u"opd"_s, chosen(u"opd=dpupr"_s), u"kurva"_s});
        navigation.closePanel();
        QCOMPARE(navigation.place(), (Place{u"opd"_s, chosen(u"opd=dpupr"_s)}));
        QVERIFY(!navigation.canGoBack());
        navigation.forward();
        QCOMPARE(navigation.place().panel, u"kurva"_s);
        // What is chosen meanwhile stays chosen, and the panel stays open.
        navigation.choose(chosen(u"opd=disdik"_s));
        QCOMPARE(navigation.place().panel, u"kurva"_s);
        navigation.closePanel();
        QCOMPARE(navigation.place(), (Place{u"opd"_s, chosen(u"opd=disdik"_s)}));
        navigation.go({u"kinerja"_s, {}, u"matriks"_s}); // from another page
        navigation.closePanel();
        QCOMPARE(navigation.place(), (Place{u"kinerja"_s, {}}));
        navigation.back();
        QCOMPARE(navigation.place().page, u"opd"_s);
    }

    void whereItIsItNeedNotGo()
    {
        Navigation navigation({u"a"_s, chosen(u"area=12.07"_s)});
        QSignalSpy moves(&navigation, &Navigation::moved);
        navigation.go({u"a"_s, chosen(u"area=12.07"_s)});
        QVERIFY(moves.isEmpty());
        QVERIFY(!navigation.canGoBack());
    }

    void manySmallStepsAreOne()
    {
        Navigation navigation({u"tren"_s, {}});
        navigation.choose(chosen(u"periode=2026-01"_s));
        for (const auto *const month : {"02", "03", "04"})
            navigation.choose(chosen(u"periode=2026-"_s + QLatin1StringView(month)), Navigation::Step::Replace);
        QCOMPARE(navigation.selection(), chosen(u"periode=2026-04"_s));
        navigation.back();
        QCOMPARE(navigation.selection(), workspace::Selection());
    }

    void onlySoManyPlacesAreRemembered()
    {
        Navigation navigation({u"p0"_s, {}});
        for (int i = 1; i <= 250; ++i)
            navigation.show(u"p%1"_s.arg(i));
        std::size_t steps = 0;
        for (; navigation.canGoBack(); ++steps)
            navigation.back();
        QCOMPARE(steps, Navigation::mostPlaces - 1);
        QCOMPARE(navigation.place().page, u"p151"_s);
    }

    void recentValuesAreThoseOfTheHistory()
    {
        Navigation navigation;
        const auto choose = [&navigation](const QString &area) {
            navigation.choose(navigation.selection().with(u"area"_s, area));
        };
        for (const QString &area : {u"a"_s, u"b"_s, QString(), u"a"_s, u"c"_s, u"d"_s})
            choose(area);
        QCOMPARE(navigation.recent(u"area"_s, 5), (QStringList{u"c"_s, u"a"_s, u"b"_s})); // "d" is chosen now
        QCOMPARE(navigation.recent(u"area"_s, 2), (QStringList{u"c"_s, u"a"_s}));
        QCOMPARE(navigation.recent(u"opd"_s, 5), QStringList());
    }
};

ANJUNGAN_TEST(QCoreApplication, NavigationTest)
#include "navigation_test.moc"
