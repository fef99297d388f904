// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/cut_texts.h"
#include "ui/shell/filters/chip_button.h"

#include <QAbstractButton>
#include <QApplication>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr double largest = 1.5;
constexpr QSize across(1280, 800), upright(800, 1280);

} // namespace

/// Texts of 150 % on every page, in both languages, on a tablet held across or upright: no letter is cut, no text lies
/// on another, and no page is wider than the tablet.
class LargeTextTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static void findFaults(QStringList &faults, test::DemoWindow &demo, const QString &what = {})
    {
        for (const QString &fault : test::cutTexts(demo.window()))
            if (const QString line = demo.where() + u' ' + what + u": "_s + fault; !faults.contains(line))
                faults << line;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        for (const QString &language : {u"id"_s, u"en"_s})
            for (const QSize size : {across, upright})
                for (const double factor : {1.15, largest})
                    QTest::addRow("%s, %d px, %d %%", qPrintable(language), size.width(), qRound(factor * 100))
                        << language << size << factor;
    }

    void nothingIsCut()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(double, factor);
        test::DemoWindow demo(*m_cache, {.language = language, .size = size, .factor = factor});
        test::Hand hand(demo);
        QStringList faults;
        for (const QString &page : demo.everyPage()) {
            QVERIFY2(demo.show(page), qPrintable(page));
            demo.navigation().go(test::DemoWindow::placeOf(page));
            QVERIFY2(hand.settle(), qPrintable(page));
            findFaults(faults, demo);
            if (const int width = demo.window().width(); width > size.width())
                faults << u"%1: the window is %2 wider than the tablet"_s.arg(demo.where()).arg(width - size.width());
        }
        // What opens over a page.
        QVERIFY(demo.show(u"bencana"_s));
        QList<QAbstractButton *> openers{demo.window().findChild<QAbstractButton *>(u"menu"_s)};
        for (auto *button : demo.window().findChildren<QAbstractButton *>())
            if (button->isVisible() &&
                (qobject_cast<shell::ChipButton *>(button) || button->objectName() == u"search_button"_s))
                openers << button;
        for (QAbstractButton *button : std::as_const(openers)) {
            hand.tapAt(button->mapTo(&demo.window(), button->rect().center()));
            QVERIFY(hand.settle() && hand.sheet());
            findFaults(faults, demo, button->objectName());
            QVERIFY(hand.leaveAll());
        }
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
};

ANJUNGAN_TEST(QApplication, LargeTextTest)
#include "large_text_test.moc"
