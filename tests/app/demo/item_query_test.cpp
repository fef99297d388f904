// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/item_query.h"
#include "tests/support/test_main.h"

using namespace anjungan::demo;
using namespace Qt::StringLiterals;

class ItemQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaults()
    {
        const auto query = readItemQuery(QUrlQuery());
        QVERIFY(query);
        QCOMPARE(query->toString(), u"limit=100&offset=0"_s);
    }

    void lowersALimitThatIsTooGreat()
    {
        const auto query = readItemQuery(QUrlQuery(u"limit=10000"_s));
        QVERIFY(query);
        QCOMPARE(query->limit, largestLimit);
    }

    void readsABox()
    {
        const auto query = readItemQuery(QUrlQuery(u"f=json&offset=7&bbox=98.5%2C-0.25,99,4"_s));
        QVERIFY(query);
        QCOMPARE(query->toString(), u"limit=100&offset=7&bbox=98.5,-0.25,99,4"_s);
        QCOMPARE(readItemQuery(QUrlQuery(u"bbox=98,2,-10,99,3,500"_s))->toString(),
                 u"limit=100&offset=0&bbox=98,2,99,3"_s);
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("limit 0") << u"limit=0"_s << u"limit"_s;
        QTest::newRow("limit below 0") << u"limit=-5"_s << u"limit"_s;
        QTest::newRow("limit that is no number") << u"limit=many"_s << u"limit"_s;
        QTest::newRow("empty limit") << u"limit="_s << u"limit"_s;
        QTest::newRow("limit beyond 64 bits") << u"limit=99999999999999999999"_s << u"limit"_s;
        QTest::newRow("offset below 0") << u"offset=-1"_s << u"offset"_s;
        QTest::newRow("box of three") << u"bbox=1,2,3"_s << u"bbox"_s;
        QTest::newRow("box turned over") << u"bbox=99,2,98,3"_s << u"bbox"_s;
        QTest::newRow("box without numbers") << u"bbox=nan,2,98,inf"_s << u"bbox"_s;
        QTest::newRow("other format") << u"f=html"_s << u"f"_s;
        QTest::newRow("unknown parameter") << u"kode_kab=12.07"_s << u"kode_kab"_s;
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QString, text);
        QFETCH(QString, parameter);
        const auto query = readItemQuery(QUrlQuery(text));
        QVERIFY(!query);
        QVERIFY2(query.error().startsWith(parameter + u": "_s), qPrintable(query.error()));
    }
};

ANJUNGAN_TEST(QCoreApplication, ItemQueryTest)
#include "item_query_test.moc"
