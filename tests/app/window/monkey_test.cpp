// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QRandomGenerator>
#include <QWheelEvent>
#include <QWindow>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Taps and keys without a plan. ANJUNGAN_SEED sets another seed, ANJUNGAN_MONKEY_STEPS another number of steps.
class MonkeyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static void turnWheel(const test::DemoWindow &demo, QPoint at, int by)
    {
        QWheelEvent turn(at, demo.window().mapToGlobal(at), {}, {0, by}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(demo.window().windowHandle(), &turn);
    }

    static void drag(const test::DemoWindow &demo, QPoint from, QPoint to)
    {
        QWindow *window = demo.window().windowHandle();
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        QTest::mouseMove(window, (from + to) / 2);
        QTest::mouseMove(window, to);
        QTest::mouseRelease(window, Qt::LeftButton, {}, to);
    }

    /// Does something; says what.
    static QString step(test::DemoWindow &demo, test::Hand &hand, QRandomGenerator &random)
    {
        static constexpr std::array keys{Qt::Key_Escape,   Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Return,
                                         Qt::Key_Space,    Qt::Key_Left, Qt::Key_Right,   Qt::Key_Up,
                                         Qt::Key_Down,     Qt::Key_Home, Qt::Key_End,     Qt::Key_Plus,
                                         Qt::Key_PageDown, Qt::Key_Menu, Qt::Key_A,       Qt::Key_F,
                                         Qt::Key_C,        Qt::Key_1,    Qt::Key_5,       Qt::Key_Delete};
        static constexpr std::array modifiers{Qt::NoModifier,  Qt::NoModifier,      Qt::NoModifier,
                                              Qt::AltModifier, Qt::ControlModifier, Qt::ShiftModifier};
        const auto anywhere = [&] {
            return QPoint(random.bounded(demo.window().width()), random.bounded(demo.window().height()));
        };
        const int kind = random.bounded(20);
        if (kind < 11) { // at something, for most places are empty
            QWidget *over = hand.sheet();
            const QList<test::Spot> spots = test::spotsOf(over ? *over : demo.window());
            if (!spots.isEmpty()) {
                const test::Spot &spot = spots[random.bounded(spots.size())];
                const QString name = u"tap "_s + spot.name;
                return hand.tap(spot) ? name : name + u" (is below something)"_s;
            }
        }
        if (kind < 13) {
            const QPoint at = anywhere();
            const auto button = random.bounded(3) ? Qt::LeftButton : Qt::RightButton;
            hand.tapAt(at, button);
            return u"tap %1 at %2, %3"_s.arg(static_cast<int>(button)).arg(at.x()).arg(at.y());
        }
        if (kind < 14) {
            const QPoint from = anywhere(), to = anywhere();
            drag(demo, from, to);
            return u"drag from %1, %2 to %3, %4"_s.arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y());
        }
        if (kind < 15) {
            const QPoint at = anywhere();
            turnWheel(demo, at, random.bounded(2) ? 240 : -240);
            return u"wheel at %1, %2"_s.arg(at.x()).arg(at.y());
        }
        const Qt::Key key = keys[random.bounded(static_cast<quint32>(keys.size()))];
        const auto modifier = modifiers[random.bounded(static_cast<quint32>(modifiers.size()))];
        hand.press(key, modifier);
        return u"key "_s + QKeySequence(modifier | key).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
        // What "Open" would start.
        QDesktopServices::setUrlHandler(u"file"_s, this, "openNothing");
    }

    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QDir(QDir::homePath() + u"/Documents"_s).removeRecursively();
        QGuiApplication::clipboard()->clear();
    }

    void itStaysWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<quint32>("number");
        QTest::newRow("1280×800") << QSize(1280, 800) << 0U;
        QTest::newRow("800×1280") << QSize(800, 1280) << 1U;
        QTest::newRow("640×480") << QSize(640, 480) << 2U;
    }

    void itStaysWhole()
    {
        QFETCH(QSize, size);
        QFETCH(quint32, number);
        const quint32 seed = qEnvironmentVariable("ANJUNGAN_SEED", QStringLiteral("20261121")).toUInt();
        const int steps = qEnvironmentVariable("ANJUNGAN_MONKEY_STEPS", QStringLiteral("150")).toInt();
        qInfo("ANJUNGAN_SEED=%u", seed);
        QRandomGenerator random(seed + number);
        test::DemoWindow demo(*m_cache, {.size = size, .maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        QVERIFY(hand.settle());
        QTest::failOnWarning(test::anyWarning());
        QStringList done;
        const auto story = [&] { return u"%1 in %2"_s.arg(done.mid(done.size() - 12).join(u"; "), demo.where()); };
        for (int i = 0; i < steps; ++i) {
            const selection::Place before = demo.navigation().place();
            const bool couldGoForward = demo.navigation().canGoForward();
            done << step(demo, hand, random);
            QCoreApplication::processEvents(); // another language is another window
            QVERIFY2(hand.settle(), qPrintable(story()));
            QVERIFY2(hand.fault().isEmpty(), qPrintable(hand.fault() + u": "_s + story()));
            const selection::Place now = demo.navigation().place();
            if (now.page == before.page || hand.sheet() || couldGoForward || demo.navigation().canGoForward())
                continue;
            // It led to another page, and back.
            hand.press(Qt::Key_Left, Qt::AltModifier);
            QVERIFY2(hand.settle() && hand.fault().isEmpty(), qPrintable(hand.fault() + u", back: "_s + story()));
            if (!hand.sheet() && !QApplication::activePopupWidget())
                QVERIFY2(demo.navigation().place() == before, qPrintable(u"does not lead back: "_s + story()));
            hand.press(Qt::Key_Right, Qt::AltModifier);
            QVERIFY2(hand.settle(), qPrintable(story()));
        }
        QVERIFY2(hand.leaveAll(), qPrintable(story()));
        QVERIFY2(hand.settle() && hand.fault().isEmpty(), qPrintable(hand.fault() + story()));
    }

public Q_SLOTS:
    void openNothing(const QUrl & /*url*/) {}
};

ANJUNGAN_TEST(QApplication, MonkeyTest)
#include "monkey_test.moc"
