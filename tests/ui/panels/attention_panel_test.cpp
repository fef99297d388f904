// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/attention_rows.h"
#include "ui/panels/seen_attention.h"
#include "ui/panels/title_button.h"
#include "ui/sheet/segments.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using charts::AttentionRows;
using panels::SeenAttention;
using test::Desk;

namespace {

const QString attentionList = u"daftar"_s;

query::Answer answerOf(const QString &condition, const QString &key, const QString &since)
{
    query::Answer answer;
    answer.columns = {{.id = u"condition"_s}, {.id = u"key"_s}, {.id = u"since"_s}};
    answer.rows = {{condition, key, since}};
    return answer;
}

QString markOf(const QString &condition, const QString &key, const QString &since)
{
    return SeenAttention::markOf(answerOf(condition, key, since), 0);
}

/// The page of the demo with something to keep what was seen.
struct AttentionDesk
{
    explicit AttentionDesk(const test::DemoCache &cache, QSize size = test::widePage)
        : desk(cache, u"perhatian"_s, size)
    {
    }

    AttentionRows *rows() const { return desk.find<AttentionRows>(attentionList); }

    Desk desk;
};

} // namespace

/// What needs attention, line by line, and what of it was seen.
class AttentionPanelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void theDemoHasLinesThatLeadOn()
    {
        AttentionDesk station(*m_cache);
        QVERIFY(station.desk.settle());
        QCOMPARE(station.desk.panel(attentionList)->state(), panels::Panel::State::Ready);
        const QString described = station.rows()->accessibleDescription();
        QVERIFY2(described.contains(u"Dinas PUPR jauh tertinggal"_s), qPrintable(described));
        QVERIFY2(described.contains(u"Siaga"_s) && described.contains(u"bound −10,0 pp"_s), qPrintable(described));
        // Each line leads to a page that there is.
        const int lines = static_cast<int>(described.count(u"Penting"_s) + described.count(u"Siaga"_s));
        QVERIFY(lines >= 5);
        for (int line = 0; line < 5; ++line) {
            station.desk.navigation.go({u"perhatian"_s, {}, {}});
            Q_EMIT station.rows()->clicked(line);
            const selection::Place place = station.desk.navigation.place();
            QVERIFY(place.page == u"sync"_s || m_cache->workspace().page(place.page));
            QVERIFY(place.page != u"perhatian"_s);
        }
    }

    void chipsChooseBySeverity()
    {
        AttentionDesk station(*m_cache);
        QVERIFY(station.desk.settle());
        auto *chips = station.desk.find<sheet::Segments>(attentionList);
        chips->setCurrent(1);
        Q_EMIT chips->chosen(1);
        const QString described = station.rows()->accessibleDescription();
        QVERIFY(described.contains(u"Siaga"_s));
        QVERIFY2(!described.contains(u"Penting"_s), qPrintable(described));
    }

    void whatIsOpenedOrMarkedIsSeen()
    {
        Desk desk(*m_cache, u"kinerja"_s, test::widePage);
        SeenAttention seen;
        panels::PanelServices services = desk.services;
        services.seen = &seen;
        const workspace::PageSpec &page = *m_cache->workspace().page(u"perhatian"_s);
        panels::PageContext context(page, desk.navigation);
        panels::PageView view(page, services, context);
        view.resize(test::widePage);
        view.show();
        QVERIFY(QTest::qWaitFor([&view] { return view.isSettled(); }, 10'000));
        auto *rows = view.findChild<AttentionRows *>();
        const qsizetype all = rows->accessibleDescription().count(u"not seen yet"_s);
        QVERIFY(all >= 5);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(seen.marks().size(), 1);
        QCOMPARE(rows->accessibleDescription().count(u"not seen yet"_s), all - 1);
        auto *mark = view.findChild<panels::TitleButton *>();
        for (panels::TitleButton *button : view.findChildren<panels::TitleButton *>())
            if (button->accessibleName() == u"Mark all as seen"_s)
                mark = button;
        QTest::mouseClick(mark, Qt::LeftButton);
        QCOMPARE(seen.marks().size(), all);
        // What was opened chose something, which the page asks about again.
        QTRY_COMPARE(rows->accessibleDescription().count(u"not seen yet"_s), 0);
        QTRY_VERIFY(!mark->isEnabled());
    }

    void marksAreByConditionRowAndBeginning()
    {
        const QString mark = markOf(u"a"_s, u"x"_s, u"2026-11-01"_s);
        QCOMPARE(mark, markOf(u"a"_s, u"x"_s, u"2026-11-01"_s));
        QVERIFY(mark != markOf(u"a"_s, u"x"_s, u"2026-11-02"_s)); // again is another
        QVERIFY(mark != markOf(u"ax"_s, u""_s, u"2026-11-01"_s));
    }

    void whatIsSeenIsKeptInBounds()
    {
        SeenAttention seen({u"<b>"_s, u"0123456789abcdef"_s, u"0123456789abcdef"_s, u"0123456789ABCDEF"_s});
        QCOMPARE(seen.marks(), QStringList{u"0123456789abcdef"_s});
        QSignalSpy changed(&seen, &SeenAttention::changed);
        seen.see({u"0123456789abcdef"_s});
        QCOMPARE(changed.size(), 0);
        QStringList many;
        for (int i = 0; i < SeenAttention::most + 5; ++i)
            many << markOf(u"a"_s, QString::number(i), {});
        seen.see(many);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(seen.marks().size(), SeenAttention::most);
        QVERIFY(!seen.isSeen(u"0123456789abcdef"_s));
        QVERIFY(seen.isSeen(many.last()));
    }

    /// Columns go one after the other where there is no room, the title never.
    void narrowRowsGiveUpColumns()
    {
        theme::Theme theme;
        AttentionRows rows(theme);
        rows.setLines({{.title = u"Dinas PUPR jauh tertinggal"_s,
                        .severityWord = u"Siaga"_s,
                        .figure = u"−16,8 pp"_s,
                        .ratio = 1.7,
                        .ratioText = u"1,7×"_s,
                        .bound = u"−10,0 pp"_s,
                        .since = u"5 Agu 2026"_s,
                        .age = u"108 hari"_s}});
        for (const int width : {1100, 700, 480, 340}) {
            rows.resize(width, 200);
            rows.grab();
            const auto title = rows.place(AttentionRows::Title);
            QVERIFY(title && title->second > title->first);
            QVERIFY(rows.place(AttentionRows::Age));
            QCOMPARE(rows.place(AttentionRows::Since).has_value(), width >= 1100);
            QCOMPARE(rows.place(AttentionRows::Bar).has_value(), width >= 700);
        }
    }
};

ANJUNGAN_TEST(QApplication, AttentionPanelTest)
#include "attention_panel_test.moc"
