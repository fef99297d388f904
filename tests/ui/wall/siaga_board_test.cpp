// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/wall/siaga_board.h"

#include <QTimeZone>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::wall;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(5, 0), QTimeZone::UTC);

Siaga siagaOf(const QString &mark) { return {.mark = mark, .condition = u"banjir"_s, .title = mark}; }

const workspace::WallSiaga rules{.least = 120s, .most = 3600s};

} // namespace

class SiagaBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHoldsIsShownUntilItEnds()
    {
        SiagaBoard board(rules);
        QVERIFY(!board.current(noon));
        board.update({siagaOf(u"a"_s)}, noon);
        QCOMPARE(board.current(noon)->mark, u"a"_s);
        QCOMPARE(board.until(noon), noon.addSecs(3600));
        QCOMPARE(board.progress(noon.addSecs(1800)), 0.5);
        board.update({}, noon.addSecs(60)); // it ended early, and stays for its least time
        QVERIFY(!board.isEmpty());
        QCOMPARE(board.until(noon.addSecs(60)), noon.addSecs(120));
        board.update(noon.addSecs(120));
        QVERIFY(board.isEmpty());
        board.update({siagaOf(u"a"_s)}, noon.addSecs(200)); // it begins again
        QVERIFY(!board.isEmpty());
    }

    void itTakesTheWallForALimitedTime()
    {
        SiagaBoard board(rules);
        board.update({siagaOf(u"a"_s)}, noon);
        board.update({siagaOf(u"a"_s)}, noon.addSecs(3599));
        QVERIFY(!board.isEmpty());
        board.update({siagaOf(u"a"_s)}, noon.addSecs(3600));
        QVERIFY(board.isEmpty());
        board.update({siagaOf(u"a"_s)}, noon.addSecs(7200)); // it still holds, and was shown
        QVERIFY(board.isEmpty());
        board.update({siagaOf(u"a"_s), siagaOf(u"b"_s)}, noon.addSecs(7300));
        QCOMPARE(board.current(noon)->mark, u"b"_s);
    }

    void aHandSendsItAway()
    {
        SiagaBoard board(rules);
        board.update({siagaOf(u"a"_s)}, noon);
        board.acknowledge();
        QVERIFY(board.isEmpty());
        board.update({siagaOf(u"a"_s)}, noon.addSecs(10));
        QVERIFY(board.isEmpty());
        board.update({siagaOf(u"a"_s), siagaOf(u"b"_s)}, noon.addSecs(20));
        QCOMPARE(board.size(), 1);
    }

    void severalHaveTheirTurns()
    {
        SiagaBoard board(rules);
        board.update({siagaOf(u"a"_s), siagaOf(u"b"_s), siagaOf(u"c"_s)}, noon);
        std::set<QString> seen;
        for (int second = 0; second < 60; ++second)
            seen.insert(board.current(noon.addSecs(second))->mark);
        QCOMPARE(seen.size(), 3);
    }

    void onlyThoseOfTheWorkspace()
    {
        SiagaBoard board({.conditions = {u"gempa"_s}, .least = 120s, .most = 3600s});
        Siaga quake = siagaOf(u"q"_s);
        quake.condition = u"gempa"_s;
        board.update({siagaOf(u"a"_s), quake}, noon);
        QCOMPARE(board.size(), 1);
        QCOMPARE(board.current(noon)->mark, u"q"_s);
    }

    void aRestartForgetsNothing()
    {
        SiagaBoard board(rules);
        board.update({siagaOf(u"a"_s), siagaOf(u"b"_s)}, noon);
        board.acknowledge();
        board.update({siagaOf(u"a"_s), siagaOf(u"b"_s), siagaOf(u"c"_s)}, noon.addSecs(600));
        SiagaBoard later(rules);
        later.remember(board.memory());
        later.update({siagaOf(u"a"_s), siagaOf(u"b"_s), siagaOf(u"c"_s)}, noon.addSecs(1200));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later.current(noon)->mark, u"c"_s);
        QCOMPARE(later.until(noon.addSecs(1200)), noon.addSecs(600 + 3600)); // since it was first seen
        QCOMPARE(later.memory(), board.memory());
        later.remember({u""_s, u"x 1 a"_s, u"12"_s, u"5 0 "_s + QString(1000, u'z')});
        QCOMPARE(later.memory(), board.memory());
    }

    void aClockThatIsSetBackEndsNothingTwice()
    {
        SiagaBoard board(rules);
        board.update({siagaOf(u"a"_s)}, noon);
        board.update({siagaOf(u"a"_s)}, noon.addDays(-2));
        QVERIFY(!board.isEmpty());
        QCOMPARE(board.progress(noon.addDays(-2)), 0.0);
        board.update({}, noon.addDays(-2));
        board.update(noon.addSecs(120));
        QVERIFY(board.isEmpty());
    }

    void aFloodIsBounded()
    {
        SiagaBoard board(rules);
        std::vector<Siaga> flood;
        for (int at = 0; at < 5000; ++at)
            flood.push_back(siagaOf(QString::number(at)));
        board.update(flood, noon);
        QCOMPARE(board.size(), SiagaBoard::most);
    }
};

ANJUNGAN_TEST(QCoreApplication, SiagaBoardTest)
#include "siaga_board_test.moc"
