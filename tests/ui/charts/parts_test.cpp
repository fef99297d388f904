// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/plot_samples.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/text_block.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace anjungan;
using theme::Theme;
namespace light = test::light;

/// Ranked lists, donuts, timelines and texts.
class PartsTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static void touchRow(charts::RankingList &list, int row)
    {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(row).center().toPoint());
    }

private Q_SLOTS:
    void aRankingFoldsAllButTheFirst()
    {
        charts::RankingList list(m_theme);
        list.setData(test::sampleAgencies(20));
        list.resize(420, 300);
        list.grab();
        const QStringList words = test::paintedBy(list, list.size())->words();
        QVERIFY(words.contains(u"Dinas 5"_s) && words.contains(u"15 OPD lain"_s));
        QVERIFY(!words.contains(u"Dinas 6"_s));
        QVERIFY(list.rowRect(5).height() >= 44); // the line is a touch target
        QSignalSpy followed(&list, &charts::RankingList::followed);
        touchRow(list, 2);
        QCOMPARE(followed.size(), 0); // rows lead nowhere
        touchRow(list, 5);
        QVERIFY(test::paintedBy(list, list.size())->words().contains(u"Dinas 6"_s));
        list.setLeading(true);
        touchRow(list, 2);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][0].toInt(), 2);
        QTest::keyClick(&list, Qt::Key_End);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        list.grab();
        QVERIFY(test::paintedBy(list, list.size())->words().contains(u"15 OPD lain"_s));
    }

    void aRankingOfFewHasNoFold()
    {
        charts::RankingList list(m_theme);
        list.setData(test::sampleAgencies(6));
        list.resize(420, 300);
        list.grab();
        QVERIFY(test::paintedBy(list, list.size())->words().contains(u"Dinas 6"_s));
        list.setData({});
        list.setData(test::sampleAgencies(200));
        for (const QSize size : {QSize(420, 300), QSize(60, 40), QSize(1, 1)})
            QVERIFY(!test::picture(list, size, m_theme).isNull());
    }

    void aDonutHasItsSharesOutsideAndItsTotalInside()
    {
        charts::Donut donut(m_theme);
        donut.setData(test::sampleShares());
        const QSize size(460, 200);
        const auto log = test::paintedBy(donut, size);
        const QRectF total = log->text(u"1.240"_s).rect;
        QVERIFY(qAbs(total.center().x() - 230) < 3);
        QCOMPARE(log->text(u"50,0 % · 620"_s).weight, int(QFont::DemiBold));
        QVERIFY(log->text(u"Layanan publik"_s).rect.left() > 300); // half of the ring: its middle is at the right
        QVERIFY(log->text(u"Pengawasan"_s).rect.right() < 160);
        const QImage image = test::picture(donut, size, m_theme);
        const double share = double(test::count(image, light::accent)) / test::count(image, light::sequence3);
        QVERIFY2(qAbs(share - 2) < 0.1, qPrintable(QString::number(share)));
    }

    void aNarrowDonutListsItsParts()
    {
        for (const QSize size : {QSize(240, 120), QSize(160, 300), QSize(60, 40), QSize(1, 1)}) {
            charts::Donut donut(m_theme);
            donut.setData(test::sampleShares());
            const auto log = test::paintedBy(donut, size);
            for (const auto &text : log->texts)
                QVERIFY2(text.rect.right() <= size.width() + 1, qPrintable(text.text));
            if (size.height() >= 120)
                QVERIFY(log->words().contains(u"50,0 % · 620"_s));
        }
        charts::Donut one(m_theme);
        one.setData({.parts = {{QString(200, u'W'), 5, u"100,0 % · 5"_s}}, .total = u"5"_s, .totalTitle = {}});
        QVERIFY(!test::picture(one, {300, 200}, m_theme).isNull());
    }

    void eventsHaveTheShapesOfTheirLanes()
    {
        charts::TimeLine line(m_theme);
        line.setData(test::sampleEvents());
        const QSize size(620, 150);
        line.resize(size);
        line.grab();
        const auto log = test::paintedBy(line, size);
        QCOMPARE(log->filled(light::bad).size(), std::size_t(2));
        QCOMPARE(log->filled(light::warning).size(), std::size_t(1));
        QVERIFY(log->words().contains(u"Genting"_s) && log->words().contains(u"Banjir di Hamparan Perak"_s));
        QVERIFY(log->words().contains(u"Banjir di Medan"_s)); // at the right edge it stands before its mark
        QVERIFY(line.placeOf(0).x() < line.placeOf(1).x());
        QCOMPARE(line.placeOf(0).y(), line.placeOf(3).y());
        QVERIFY(line.placeOf(1).y() < line.placeOf(2).y());
    }

    void eventsOnEachOtherAreCounted()
    {
        charts::TimeLine line(m_theme);
        charts::Events events = test::sampleEvents();
        const charts::TimeEvent first = events.events.front();
        line.setData(events);
        const QSize size(620, 60);
        line.resize(size);
        line.grab();
        QVERIFY(test::paintedBy(line, size)->words().filter(u"×"_s).isEmpty());
        events.events.insert(events.events.begin(), 3, first);
        line.setData(events);
        line.grab();
        QCOMPARE(test::paintedBy(line, size)->words().filter(u"×"_s), QStringList(u"×4"_s));
    }

    void anEventIsReadByTouchAndByKeys()
    {
        charts::TimeLine line(m_theme);
        line.setData(test::sampleEvents());
        line.resize(620, 150);
        line.grab();
        QTest::mousePress(&line, Qt::LeftButton, {}, line.placeOf(1).toPoint());
        QCOMPARE(line.scrubbed(), std::optional<std::size_t>(1));
        const QStringList words = test::paintedBy(line, line.size())->words();
        QVERIFY(words.contains(u"4 Nov 2026"_s));
        QVERIFY(words.count(u"Gempa 4,1"_s) >= 1); // of the same day
        QTest::keyClick(&line, Qt::Key_End);
        QCOMPARE(line.scrubbed(), std::optional<std::size_t>(3));
        QTest::keyClick(&line, Qt::Key_Escape);
        QCOMPARE(line.scrubbed(), std::nullopt);
        charts::Events many = test::sampleEvents();
        for (int at = 0; at < 2000; ++at)
            many.events.push_back({30.0 + at, {}, QString(200, u'W'), 1});
        line.setData(many);
        for (const QSize tiny : {QSize(620, 150), QSize(60, 40), QSize(1, 1)})
            QVERIFY(!test::picture(line, tiny, m_theme).isNull());
        line.setData({});
        QTest::keyClick(&line, Qt::Key_Left);
        QVERIFY(!test::picture(line, {300, 100}, m_theme).isNull());
    }

    void aTextIsPlainAndEndsWhereItHasNoRoom()
    {
        charts::TextBlock block(m_theme);
        block.setData({u"<b>Bukan</b> tebal."_s, u"Baris kedua "_s.repeated(80)});
        block.resize(300, 80);
        const auto log = test::paintedBy(block, block.size());
        QVERIFY(log->words().contains(u"<b>Bukan</b> tebal."_s));
        QVERIFY(block.isCut());
        QVERIFY(log->texts.back().text.endsWith(u'…'));
        block.resize(300, 900);
        QVERIFY(!block.isCut());
        block.setData({});
        QVERIFY(!test::picture(block, {1, 1}, m_theme).isNull());
    }
};

ANJUNGAN_TEST(QApplication, PartsTest)
#include "parts_test.moc"
