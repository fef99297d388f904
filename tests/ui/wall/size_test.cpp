// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/type_scale.h"
#include "ui/wall/pixel_shift.h"
#include "ui/wall/pulse.h"
#include "ui/wall/wall_size.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QRawFont>

#include <cmath>
#include <numbers>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::wall;
using workspace::WallSight;

namespace {

double smallestOf(const WallSize &size) { return theme::font(theme::Role::Small, size.factor).pixelSize(); }

} // namespace

class SizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 12′ at 8 m are 8 m · tan 12′ = 27.93 mm; a picture of 1.2 m has 1.111 mm a pixel at 1080, so capitals
    /// of 25.13 px and a font of 34.55 px.
    void theUsualWallAsComputedByHand()
    {
        const WallSize size = wallSize({1920, 1080}, {});
        QCOMPARE(smallestOf(size), 35.0);
        QVERIFY(std::abs(size.factor - 35.0 / 11) < 1e-9);
        QVERIFY2(size.minutes >= 12 && size.minutes < 12.2, qPrintable(QString::number(size.minutes)));
        QVERIFY(!size.isBounded);
        const double byHand = 35 * (1490.0 / 2048) * (1.2 / 1080) / 8 * 180 * 60 / std::numbers::pi;
        QVERIFY(std::abs(size.minutes - byHand) < 0.001);
    }

    void capitalsOfTheFontAreAsHighAsItSays()
    {
        const QRawFont font = QRawFont::fromFont(theme::font(theme::Role::Figure, 10));
        if (!font.familyName().startsWith(u"Inter"_s))
            QSKIP("Inter is not installed");
        QVERIFY2(std::abs(font.capHeight() / font.pixelSize() - capitalHeight) < 0.01,
                 qPrintable(QString::number(font.capHeight() / font.pixelSize())));
    }

    void aFinerScreenOfTheSameSizeLooksTheSame()
    {
        const WallSize full = wallSize({1920, 1080}, {}), four = wallSize({3840, 2160}, {});
        QCOMPARE(four.factor, 2 * full.factor);
        QCOMPARE(four.minutes, full.minutes);
    }

    void everyScreenHasLettersThatCanBeRead_data()
    {
        QTest::addColumn<QSize>("screen");
        for (const QSize &screen :
             {QSize(320, 180), QSize(640, 360), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080),
              QSize(2560, 1440), QSize(3840, 2160), QSize(7680, 4320), QSize(3440, 1440)})
            QTest::addRow("%d×%d", screen.width(), screen.height()) << screen;
    }

    void everyScreenHasLettersThatCanBeRead()
    {
        QFETCH(const QSize, screen);
        for (const double distance : {0.6, 1.0, 2.0, 4.0, 8.0}) {
            const WallSize size = wallSize(screen, {distance, 1.2});
            QVERIFY(!size.isBounded);
            QVERIFY(smallestOf(size) >= 6);
            QVERIFY2(minutesOf(smallestOf(size), screen.height(), {distance, 1.2}) >= 12,
                     qPrintable(QString::number(distance)));
            const double share = smallestOf(size) / screen.height();
            QVERIFY2(distance < 8 || share < 0.05, qPrintable(QString::number(share)));
        }
    }

    void whereThereIsNoRoomItIsBoundedAndSaysSo()
    {
        const WallSize far = wallSize({1920, 1080}, {40, 1.2});
        QVERIFY(far.isBounded);
        QVERIFY(far.minutes < 12);
        QCOMPARE(far.factor, 1080.0 / leastRoom.height());
        const WallSize upright = wallSize({1080, 1920}, {8, 1.2});
        QVERIFY(upright.isBounded);
        QCOMPARE(upright.factor, 1080.0 / leastRoom.height());
        const WallSize small = wallSize({320, 240}, {});
        QVERIFY(small.isBounded && small.minutes > 10);
        const WallSize odd = wallSize({0, 0}, {});
        QVERIFY(odd.factor > 0 && std::isfinite(odd.factor));
    }

    void thePictureMovesALittleAndIsEverywhere()
    {
        for (const int most : {0, 1, 3, 5}) {
            std::set<std::pair<int, int>> seen;
            QPoint last = pixelShift(0ms, most);
            QCOMPARE(last, QPoint(0, 0));
            const int places = (2 * most + 1) * (2 * most + 1);
            for (int step = 0; step < 4 * places; ++step) {
                const QPoint at = pixelShift(step * shiftEvery, most);
                QVERIFY(std::abs(at.x()) <= most && std::abs(at.y()) <= most);
                QVERIFY((at - last).manhattanLength() <= 1);
                seen.emplace(at.x(), at.y());
                last = at;
            }
            QCOMPARE(seen.size(), static_cast<std::size_t>(places));
        }
        QCOMPARE(pixelShift(shiftEvery - 1ms, 2), pixelShift(0ms, 2));
    }

    void theHeartStandsStillWithoutFramesOrAnswers()
    {
        Pulse pulse(0ms);
        QVERIFY(pulse.isAlive(1s));
        QVERIFY(!pulse.isAlive(6s)); // nothing was painted
        for (auto at = 1s; at < 120s; ++at)
            pulse.painted(at);
        QVERIFY(pulse.isDrawing(120s));
        QVERIFY(!pulse.isAlive(120s)); // nothing was answered
        pulse.answered(119s);
        QVERIFY(pulse.isAlive(120s));
    }
};

ANJUNGAN_TEST(QApplication, SizeTest)
#include "size_test.moc"
