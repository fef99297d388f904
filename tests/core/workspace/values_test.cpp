// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duration.h"
#include "core/workspace/mistake.h"
#include "core/workspace/text.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWholeCharacters()
    {
        QCOMPARE(quoted(QString(58, u'x') + u"😀😀"_s), u'"' + QString(58, u'x') + u"…\""_s);
        QCOMPARE(quoted(QString(58, u'x') + u"e\u0301e"_s), u'"' + QString(58, u'x') + u"…\""_s);
    }

    void durationIsParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("months");
        QTest::addColumn<int>("days");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("months") << u"P6M"_s << 6 << 0 << qint64(0);
        QTest::newRow("days") << u"P14D"_s << 0 << 14 << qint64(0);
        QTest::newRow("minutes") << u"PT15M"_s << 0 << 0 << qint64(900);
        QTest::newRow("weeks") << u"P2W"_s << 0 << 14 << qint64(0);
        QTest::newRow("all") << u"P1Y2M3DT4H5M6S"_s << 14 << 3 << qint64(4 * 3600 + 5 * 60 + 6);
        QTest::newRow("nothing is a duration") << u"P0D"_s << 0 << 0 << qint64(0);
        QTest::newRow("100 years") << u"P100Y"_s << 1200 << 0 << qint64(0);
    }

    void durationIsParsed()
    {
        QFETCH(QString, text);
        QFETCH(int, months);
        QFETCH(int, days);
        QFETCH(qint64, seconds);
        QCOMPARE(Duration::parse(text), (Duration{months, days, seconds}));
    }

    void refusesWhatIsNotADuration_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u""_s,
                                u"P"_s,
                                u"PT"_s,
                                u"P1DT"_s,
                                u"6M"_s,
                                u"P6"_s,
                                u"p6m"_s,
                                u"-P6M"_s,
                                u"P-6M"_s,
                                u"P1.5D"_s,
                                u"P1M2Y"_s,
                                u"P1W2D"_s,
                                u"P6M "_s,
                                u"P6M\n"_s,
                                u"P6M\0"_s,
                                u"P٣M"_s,
                                u"P101Y"_s,
                                u"P1201M"_s,
                                u"P36601D"_s,
                                u"PT999999999H"_s,
                                u"P9999999999Y"_s,
                                u"P99999999999999999999M"_s};
        for (const QString &text : texts)
            QTest::newRow(qPrintable(text)) << text;
    }

    void refusesWhatIsNotADuration()
    {
        QFETCH(QString, text);
        QVERIFY(!Duration::parse(text));
    }

    void durationKeepsTheCalendar()
    {
        const QTimeZone zone("Asia/Jakarta");
        const auto at = [&](int year, int month, int day) {
            return QDateTime(QDate(year, month, day), QTime(14, 5), zone);
        };
        QCOMPARE(Duration::parse(u"P1M")->after(at(2026, 1, 31)), at(2026, 2, 28));
        QCOMPARE(Duration::parse(u"P1Y")->after(at(2024, 2, 29)), at(2025, 2, 28));
        QCOMPARE(Duration::parse(u"P14D")->after(at(2026, 11, 21)), at(2026, 12, 5));
        QCOMPARE(Duration::parse(u"PT15M")->after(at(2026, 11, 21)), at(2026, 11, 21).addSecs(900));
        QCOMPARE(Duration::parse(u"P1D")->before(at(2026, 3, 1)), at(2026, 2, 28));
        QCOMPARE(Duration::parse(u"P1M")->before(at(2026, 3, 31)), at(2026, 2, 28));
        QCOMPARE(Duration::parse(u"PT15M")->before(at(2026, 11, 21)), at(2026, 11, 21).addSecs(-900));
    }

    void textFallsBack_data()
    {
        QTest::addColumn<QJsonValue>("json");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("shown");
        const QJsonObject both{{u"id"_s, u"Sekolah"_s}, {u"en"_s, u"Schools"_s}};
        QTest::newRow("asked") << QJsonValue(both) << u"en"_s << u"Schools"_s;
        QTest::newRow("Indonesian first") << QJsonValue(both) << u"fr"_s << u"Sekolah"_s;
        QTest::newRow("English second") << QJsonValue(QJsonObject{{u"en"_s, u"Schools"_s}, {u"bbc"_s, u"Singkola"_s}})
                                        << u"id"_s << u"Schools"_s;
        QTest::newRow("any, always the same")
            << QJsonValue(QJsonObject{{u"ms"_s, u"B"_s}, {u"jv"_s, u"A"_s}}) << u"id"_s << u"A"_s;
        QTest::newRow("without a language") << QJsonValue(u"SMA"_s) << u"en"_s << u"SMA"_s;
        QTest::newRow("none") << QJsonValue() << u"en"_s << QString();
    }

    void textFallsBack()
    {
        QFETCH(QJsonValue, json);
        QFETCH(QString, language);
        QFETCH(QString, shown);
        const Text text = readText(json);
        QCOMPARE(text.in(language), shown);
        QCOMPARE(text.isEmpty(), shown.isEmpty());
    }

    void mistakeIsOneHarmlessLine()
    {
        const Mistake mistake{u"a.json"_s, u"/x"_s, message::plain(u"is \"\u001b[31m\nred\u202e\u2028\""_s)};
        QCOMPARE(test::lineOf(mistake), u"a.json: /x: is \" [31m red \""_s);
        QCOMPARE(test::lineOf(Mistake{u"a.json"_s, {}, message::plain(u"is empty"_s)}), u"a.json: is empty"_s);
    }

    void pointerIsEscaped()
    {
        // RFC 6901, section 3.
        QCOMPARE(below(below(u"/fields"_s, u"a/b~c"_s), 7), u"/fields/a~1b~0c/7"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestValues)
#include "values_test.moc"
