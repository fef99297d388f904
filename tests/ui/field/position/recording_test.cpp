// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/field/position/recorded_source.h"
#include "ui/field/position/recording.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace std::chrono_literals;
using field::Fix;
using field::RecordedSource;
using field::RecordingReader;

namespace {

QByteArray gpx(const QByteArray &inner)
{
    return R"(<?xml version="1.0"?><gpx version="1.1" creator="uji" xmlns="http://www.topografix.com/GPX/1/1">)" +
           inner + "</gpx>";
}

QByteArray sentence(const QByteArray &body)
{
    uchar sum = 0;
    for (const char one : body)
        sum ^= static_cast<uchar>(one);
    return '$' + body + '*' + QByteArray::number(sum, 16).toUpper().rightJustified(2, '0') + "\r\n";
}

field::Recording threeFixes()
{
    const QDateTime start(QDate(2026, 11, 21), QTime(5, 0), QTimeZone::UTC);
    field::Recording recording;
    for (int i = 0; i < 3; ++i)
        recording.push_back({.degrees = {98.6 + i / 1000.0, 3.6},
                             .accuracy = {},
                             .heading = 45,
                             .time = start.addSecs(10LL * i),
                             .isRecording = true});
    return recording;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATrack()
    {
        const auto recording = RecordingReader::read(
            gpx("<wpt lat='1' lon='1'/><trk><trkseg>"
                "<trkpt lat='3.7312' "
                "lon='98.6265'><ele>4</ele><time>2026-11-21T05:00:00Z</time><hdop>2.4</hdop><extensions>"
                "<x>1</x></extensions></trkpt>"
                "<trkpt lat='3.7313' lon='98.6266'><time>2026-11-21T05:00:05.5Z</time></trkpt></trkseg></trk>"));
        QVERIFY2(recording.has_value(), recording ? "" : qPrintable(recording.error()));
        QCOMPARE(recording->size(), 2U);
        QCOMPARE(recording->front().degrees, (geo::Point{98.6265, 3.7312}));
        QCOMPARE(recording->front().accuracy, std::optional(12.0));
        QCOMPARE(recording->front().time.toString(Qt::ISODateWithMs), u"2026-11-21T05:00:00.000Z"_s);
        QVERIFY(recording->front().isRecording);
        QCOMPARE(recording->front().time.msecsTo(recording->back().time), 5500);
    }

    void routesAndWaypointsServeWithoutATrack()
    {
        const auto route = RecordingReader::read(gpx("<rte><rtept lat='3' lon='98'/><rtept lat='4' lon='98'/></rte>"));
        QVERIFY(route);
        QCOMPARE(route->front().time.secsTo(route->back().time), 1);
        QCOMPARE(RecordingReader::read(gpx("<wpt lat='3' lon='98'/>"))->size(), 1U);
    }

    void whatIsNoPositionIsLeftOut()
    {
        const auto recording = RecordingReader::read(
            gpx("<trk><trkseg><trkpt lat='x' lon='98'/><trkpt lon='98'/><trkpt lat='91' lon='98'/>"
                "<trkpt lat='nan' lon='98'/></trkseg></trk>"));
        QVERIFY(recording);
        QCOMPARE(recording->size(), 1U); // 91° is for the doubt
    }

    void badFilesAreOneLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("ini bukan rekaman\n");
        QTest::newRow("gpx without points") << gpx("<trk/>");
        QTest::newRow("cut") << gpx("<trk><trkseg><trkpt lat='3' lon='98'>").chopped(8);
        QTest::newRow("entities") << QByteArray(
            "<?xml version='1.0'?><!DOCTYPE gpx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
            "'&a;&a;&a;&a;'>]><gpx><wpt lat='3' lon='98'><time>&b;</time></wpt></gpx>");
        QTest::newRow("deep") << gpx("<trk>" + QByteArray("<x>").repeated(1'000) + QByteArray("</x>").repeated(1'000) +
                                     "<trkseg><trkpt lat='3' lon='98'/></trkseg></trk>");
        QTest::newRow("deep in a point") << gpx("<wpt lat='3' lon='98'>" + QByteArray("<x>").repeated(1'000) +
                                                QByteArray("</x>").repeated(1'000) + "</wpt>");
        QTest::newRow("page") << QByteArray("<html><body>404</body></html>");
        QTest::newRow("binary") << QByteArray(2000, '\0');
        QTest::newRow("wrong checksum") << QByteArray("$GPRMC,050000,A,0343.872,N,09837.590,E,0,0,211126,,*00\r\n");
    }

    void badFilesAreOneLine()
    {
        QFETCH(const QByteArray, content);
        const auto recording = RecordingReader::read(content);
        QVERIFY(!recording);
        QVERIFY(!recording.error().isEmpty() && !recording.error().contains(u'\n'));
    }

    void filesThatAreNotThereAreTold()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"tidak-ada.gpx"_s);
        const auto recording = RecordingReader::readFile(file);
        QVERIFY(!recording && recording.error().contains(file));
    }

    void readsNmea()
    {
        const QByteArray log = sentence("GPGGA,050000.00,0343.8720,N,09837.5900,E,1,08,1.2,4.0,M,,M,,") +
                               sentence("GPRMC,050000.00,A,0343.8720,N,09837.5900,E,4.2,28.5,211126,,,A") +
                               "noise\r\n" + sentence("GPRMC,050001.00,V,,,,,,,211126,,,N") +
                               sentence("GNRMC,050002.00,A,0343.8720,S,09837.5900,W,0.1,28.5,211126,,,A");
        const auto recording = RecordingReader::read(log);
        QVERIFY2(recording.has_value(), recording ? "" : qPrintable(recording.error()));
        QCOMPARE(recording->size(), 2U);
        const Fix &first = recording->front();
        QVERIFY(std::abs(first.degrees.y - 3.7312) < 1e-6 && std::abs(first.degrees.x - 98.62650) < 1e-4);
        QCOMPARE(first.accuracy, std::optional(6.0));
        QCOMPARE(first.heading, std::optional(28.5));
        QCOMPARE(first.time, QDateTime(QDate(2026, 11, 21), QTime(5, 0), QTimeZone::UTC));
        QVERIFY(recording->back().degrees.y < 0 && recording->back().degrees.x < 0);
        QVERIFY(!recording->back().heading); // it stands
    }

    void playsInItsOwnTimes()
    {
        std::chrono::milliseconds now{5'000};
        RecordedSource source(threeFixes(), [&now] { return now; });
        std::vector<Fix> seen;
        connect(&source, &RecordedSource::fixed, this, [&seen](const Fix &fix) { seen.push_back(fix); });
        source.start();
        source.play();
        QCOMPARE(seen.size(), 1U);
        now += 9s;
        source.play();
        QCOMPARE(seen.size(), 1U);
        now += 1s;
        source.play();
        QCOMPARE(seen.size(), 2U);
        QCOMPARE(seen.back().degrees.x, 98.601);
        source.stop();
        now += 1h; // its time stands still too
        source.start();
        source.play();
        QCOMPARE(seen.size(), 2U);
        now += 15s;
        source.play();
        QCOMPARE(seen.size(), 3U);
        QCOMPARE(seen.back().degrees.x, 98.602);
        now += 3s; // at its end it stands still
        source.play();
        QCOMPARE(seen.size(), 4U);
        QCOMPARE(seen.back().degrees.x, 98.602);
        QVERIFY(seen.back().time > seen[2].time);
        QVERIFY(!seen.back().heading);
    }

    void aPictureHasItsEnd()
    {
        RecordedSource source(threeFixes(), [] { return 0ms; }, RecordedSource::From::End);
        std::vector<Fix> seen;
        connect(&source, &RecordedSource::fixed, this, [&seen](const Fix &fix) { seen.push_back(fix); });
        source.start();
        source.play();
        QCOMPARE(seen.size(), 1U);
        QCOMPARE(seen.front().degrees.x, 98.602);
        QCOMPARE(seen.front().heading, std::optional(45.0));
    }
};

ANJUNGAN_TEST(QCoreApplication, RecordingTest)
#include "recording_test.moc"
