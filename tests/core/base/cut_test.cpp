// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cut.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan::base;

/// Text that is too long for its place is cut between characters, at either end.
class CutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<QString>("end");
        QTest::newRow("short") << u"abc"_s << 3 << u"abc"_s << u"abc"_s;
        QTest::newRow("letters") << u"abcd"_s << 3 << u"abc"_s << u"bcd"_s;
        QTest::newRow("a pair") << u"a😀b"_s << 2 << u"a"_s << u"b"_s;
        QTest::newRow("whole pairs") << u"a😀b"_s << 3 << u"a😀"_s << u"😀b"_s;
        QTest::newRow("a mark") << u"ae\u0301b"_s << 2 << u"a"_s << u"b"_s;
        QTest::newRow("marks") << u"ae\u0323\u0301b"_s << 3 << u"a"_s << u"b"_s;
        QTest::newRow("a family") << u"a👨‍👩‍👧b"_s << 6 << u"a"_s << u"b"_s;
        QTest::newRow("nothing") << u"abc"_s << 0 << QString() << QString();
        QTest::newRow("less than nothing") << u"abc"_s << -1 << QString() << QString();
        QTest::newRow("empty") << QString() << 5 << QString() << QString();
        QTest::newRow("one pair alone") << u"😀"_s << 1 << QString() << QString();
    }

    void cutsBetweenCharacters()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QTEST(beginningOf(text, most), "beginning");
        QTEST(endOf(text, most), "end");
    }

    void aCharacterThatIsLongerThanThePlaceIsCutBetweenItsMarks()
    {
        const QString tower = u'o' + QString(1000, u'\u0301');
        QCOMPARE(beginningOf(tower, 10), tower.first(10));
        QCOMPARE(endOf(tower, 10), tower.last(10));
    }
};

ANJUNGAN_TEST(QCoreApplication, CutTest)
#include "cut_test.moc"
