// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/entry_reader.h"
#include "tests/support/test_main.h"

#include <QJsonObject>
#include <QTimeZone>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A document names its zone by IANA, also where the system knows its own names only: Windows' have no Jakarta.
class TimeZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theZonesOfTheCountryAreKnown_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("hours");
        QTest::newRow("WIB") << QByteArray("Asia/Jakarta") << 7;
        QTest::newRow("WIB in Kalimantan") << QByteArray("Asia/Pontianak") << 7;
        QTest::newRow("WITA") << QByteArray("Asia/Makassar") << 8;
        QTest::newRow("WIT") << QByteArray("Asia/Jayapura") << 9;
    }

    void theZonesOfTheCountryAreKnown()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const int, hours);
        workspace::Mistakes mistakes(u"workspace.json"_s);
        const auto zone = workspace::readTimeZone({{u"timeZone"_s, QString::fromLatin1(id)}}, u"/timeZone"_s, mistakes);
        QVERIFY(zone && mistakes.isEmpty());
        QCOMPARE(zone->id(), id);
        for (const QDate day : {QDate(2000, 1, 1), QDate(2024, 7, 1), QDate(2036, 12, 31)}) {
            const QDateTime midnight(day, {}, *zone);
            QCOMPARE(midnight.offsetFromUtc(), hours * 3600);
            QCOMPARE(midnight.toUTC().time(), QTime(24 - hours, 0));
        }
    }

    /// One document means the same everywhere.
    void aNameOfWindowsIsNoZone()
    {
        workspace::Mistakes mistakes(u"workspace.json"_s);
        const auto zone =
            workspace::readTimeZone({{u"timeZone"_s, u"SE Asia Standard Time"_s}}, u"/timeZone"_s, mistakes);
        QVERIFY(!zone || !zone->isValid());
        QVERIFY(!mistakes.isEmpty());
    }

    void windowsNameOfTheZoneLeadsToJakarta()
    {
        QCOMPARE(QTimeZone::ianaIdToWindowsId("Asia/Jakarta"), "SE Asia Standard Time");
        QCOMPARE(QTimeZone::windowsIdToDefaultIanaId("SE Asia Standard Time", QLocale::Indonesia), "Asia/Jakarta");
    }
};

ANJUNGAN_TEST(QCoreApplication, TimeZoneTest)
#include "time_zone_test.moc"
