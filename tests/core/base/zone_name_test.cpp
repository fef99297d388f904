// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zone_name.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTimeZone>

using namespace anjungan;
using namespace Qt::StringLiterals;

class ZoneNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameOnEverySystem_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QString>("name");
        QTest::newRow("west of Indonesia") << QTimeZone("Asia/Jakarta") << u"WIB"_s;
        QTest::newRow("its middle") << QTimeZone("Asia/Makassar") << u"WITA"_s;
        QTest::newRow("its east") << QTimeZone("Asia/Jayapura") << u"WIT"_s;
        QTest::newRow("has letters in the system's tables") << QTimeZone("Europe/Berlin") << u"UTC+01:00"_s;
        QTest::newRow("has none there") << QTimeZone("Asia/Singapore") << u"UTC+08:00"_s;
        QTest::newRow("west of UTC") << QTimeZone("America/St_Johns") << u"UTC\u221203:30"_s;
        QTest::newRow("an offset only") << QTimeZone(7 * 3600) << u"UTC+07:00"_s;
        QTest::newRow("UTC") << QTimeZone::utc() << u"UTC"_s;
    }

    void isTheSameOnEverySystem()
    {
        QFETCH(QTimeZone, zone);
        const QDateTime when = QDateTime(QDate(2026, 11, 21), QTime(0, 5), QTimeZone::utc()).toTimeZone(zone);
        QTEST(base::zoneName(when.timeZone(), when.offsetFromUtc()), "name");
    }

    void takesTheLanguagesSeparator()
    {
        QCOMPARE(base::zoneName(QTimeZone("Asia/Kathmandu"), 20700, u'.'), u"UTC+05.45"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, ZoneNameTest)
#include "zone_name_test.moc"
