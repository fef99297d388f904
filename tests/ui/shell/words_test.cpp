// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/in_order.h"
#include "ui/shell/client_menu.h"
#include "ui/shell/filters/narrowing.h"
#include "ui/shell/source_reach.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_page.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>

#include <utility>

using namespace anjungan;
using namespace anjungan::shell;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

const QDateTime now{{2026, 11, 21}, {7, 5}, QTimeZone::UTC};

store::DatasetRecord published(const QString &id, const QDateTime &confirmed, Outcome outcome = Outcome::Unchanged)
{
    store::DatasetRecord record{.id = id};
    record.publishedAt = now.addDays(-3);
    record.confirmedAt = confirmed;
    record.outcome = outcome;
    if (outcome == Outcome::Canceled || sync::isCurrent(outcome)) {
        record.state = store::RecordState::Current;
        return record;
    }
    record.state = outcome == Outcome::Held ? store::RecordState::Held : store::RecordState::Failed;
    record.trouble = outcome;
    return record;
}

} // namespace

/// What the window says of records, runs and sources: whole lines and whole tables.
class WordsTest : public QObject
{
    Q_OBJECT

    const theme::Formatter m_format{theme::Language::English, QTimeZone("Asia/Jakarta")};

    QString lineOf(const StatusText &text) const
    {
        return (QStringList{text.reach} + text.left).join(u" | "_s) + u" || "_s + text.right.join(u" | "_s);
    }

private Q_SLOTS:
    void eachOutcomeSaysWhetherItsSourceAnswered_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<Reach>("alone");
        QTest::addColumn<Reach>("besideAnAnswer");
        QTest::addColumn<int>("errors");
        using enum Outcome;
        QTest::newRow("published") << Published << Reach::Connected << Reach::Connected << 0;
        QTest::newRow("unchanged") << Unchanged << Reach::Connected << Reach::Connected << 0;
        QTest::newRow("touched only") << TouchedOnly << Reach::Connected << Reach::Connected << 0;
        QTest::newRow("held") << Held << Reach::Connected << Reach::Connected << 1;
        QTest::newRow("refused") << Refused << Reach::Unusable << Reach::Partly << 1;
        QTest::newRow("faulty") << Faulty << Reach::Unusable << Reach::Partly << 1;
        QTest::newRow("source down") << SourceDown << Reach::Silent << Reach::Partly << 1;
        QTest::newRow("device offline") << DeviceOffline << Reach::Offline << Reach::Partly << 0;
        QTest::newRow("cache fault") << CacheFault << Reach::Checking << Reach::Connected << 1;
        QTest::newRow("canceled") << Canceled << Reach::Checking << Reach::Connected << 0;
    }

    void eachOutcomeSaysWhetherItsSourceAnswered()
    {
        QFETCH(Outcome, outcome);
        SourceReach alone(true), other(true), none(false);
        alone.saw({.dataset = u"a"_s, .outcome = outcome});
        none.saw({.dataset = u"a"_s, .outcome = outcome});
        other.saw({.dataset = u"b"_s, .outcome = Outcome::Published});
        other.saw({.dataset = u"a"_s, .outcome = outcome});
        QTEST(alone.reach(), "alone");
        QTEST(other.reach(), "besideAnAnswer");
        QCOMPARE(none.reach(), Reach::FromCache);
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"a"_s}};
        QTEST(tally({published(u"a"_s, now, outcome)}, workspace, now).errors, "errors");
        // A second look replaces the first one of its dataset.
        other.saw({.dataset = u"b"_s, .outcome = Outcome::SourceDown});
        other.saw({.dataset = u"a"_s, .outcome = Outcome::SourceDown});
        QCOMPARE(other.reach(), Reach::Silent);
    }

    void aTallyCountsEachDatasetOnce()
    {
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"a"_s}, {.id = u"b"_s}, {.id = u"c"_s}, {.id = u"d"_s}};
        store::DatasetRecord never{.id = u"c"_s};
        never.confirmedAt = now.addDays(-30); // of nothing
        Tally counted =
            tally({published(u"a"_s, now.addDays(-1)), published(u"b"_s, now.addDays(-2)), never}, workspace, now);
        QCOMPARE(std::tuple(counted.datasets, counted.missing, counted.late, counted.errors), std::tuple(2, 2, 0, 0));
        QCOMPARE(counted.asOf, now.addDays(-2));
        counted = tally({published(u"b"_s, now.addDays(-2)), published(u"a"_s, now.addDays(-1))}, workspace, now);
        QCOMPARE(counted.asOf, now.addDays(-2));
        counted = tally({}, workspace, now);
        QCOMPARE(std::tuple(counted.datasets, counted.missing), std::tuple(0, 4));
        QVERIFY(!counted.asOf);
        store::DatasetRecord unconfirmed = published(u"a"_s, now);
        unconfirmed.confirmedAt.reset();
        counted = tally({unconfirmed}, workspace, now);
        QCOMPARE(std::tuple(counted.datasets, counted.missing, counted.asOf.has_value()), std::tuple(1, 3, false));
    }

    void theWholeLineForEachReach_data()
    {
        QTest::addColumn<Reach>("reach");
        QTest::addColumn<QString>("idle");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("empty");
        QTest::addColumn<QString>("emptyAndRunning");
        const QString rest =
            u"3 dataset(s) · 48.2 MB stored || 1 dataset(s) missing | 2 dataset(s) late | 4 error(s)"_s;
        const QString none = u"0 dataset(s) || 0 dataset(s) late | 0 error(s)"_s;
        const QString at = u"21 Nov 2026 14:05 WIB"_s;
        const QString runs = u" | Syncing 1 of 12 · 1.5 MB | "_s;
        QTest::newRow("cache") << Reach::FromCache << u"From the cache, as of "_s + at + u" | "_s + rest
                               << u"From the cache, as of "_s + at + runs + rest << u"From the cache | "_s + none
                               << u"From the cache"_s + runs + none;
        // Before the first dataset is due nothing is asked.
        QTest::newRow("checking") << Reach::Checking << u"From the cache, as of "_s + at + u" | "_s + rest
                                  << u"Asking the sources… As of "_s + at + runs + rest
                                  << u"Asking the sources… | "_s + none << u"Asking the sources…"_s + runs + none;
        QTest::newRow("connected") << Reach::Connected
                                   << u"Connected to the sources | Last sync "_s + at + u" | "_s + rest
                                   << u"Connected to the sources"_s + runs + rest
                                   << u"Connected to the sources | "_s + none
                                   << u"Connected to the sources"_s + runs + none;
        QTest::newRow("partly") << Reach::Partly << u"Some sources fail | Last sync "_s + at + u" | "_s + rest
                                << u"Some sources fail"_s + runs + rest << u"Some sources fail | "_s + none
                                << u"Some sources fail"_s + runs + none;
        QTest::newRow("unusable") << Reach::Unusable
                                  << u"The sources send nothing usable, as of "_s + at + u" | "_s + rest
                                  << u"The sources send nothing usable, as of "_s + at + runs + rest
                                  << u"The sources send nothing usable | "_s + none
                                  << u"The sources send nothing usable"_s + runs + none;
        QTest::newRow("silent") << Reach::Silent << u"No source answers, as of "_s + at + u" | "_s + rest
                                << u"No source answers, as of "_s + at + runs + rest
                                << u"No source answers, nothing stored yet | "_s + none
                                << u"No source answers, nothing stored yet"_s + runs + none;
        QTest::newRow("offline") << Reach::Offline << u"Offline, as of "_s + at + u" | "_s + rest
                                 << u"Offline, as of "_s + at + runs + rest
                                 << u"Offline, nothing stored yet | "_s + none
                                 << u"Offline, nothing stored yet"_s + runs + none;
    }

    void theWholeLineForEachReach()
    {
        QFETCH(Reach, reach);
        const Tally full{.datasets = 3, .missing = 1, .late = 2, .errors = 4, .asOf = now};
        const RunState run{.done = 1, .total = 12, .bytes = 1'500'000};
        QTEST(lineOf(statusText(reach, full, {}, 48'200'000, m_format)), "idle");
        QTEST(lineOf(statusText(reach, full, run, 48'200'000, m_format)), "running");
        QTEST(lineOf(statusText(reach, {}, {}, 0, m_format)), "empty");
        QTEST(lineOf(statusText(reach, {}, run, 0, m_format)), "emptyAndRunning");
        QVERIFY(statusText(reach, {}, {}, 1, m_format).left.last().endsWith(u" · 1 B stored"_s));
    }

    void theTableHasEveryCell()
    {
        workspace::Workspace workspace;
        workspace.timeZone = QTimeZone("Asia/Jakarta");
        workspace.datasets = {{.id = u"sekolah"_s}, {.id = u"jalan"_s}, {.id = u"desa"_s}};
        workspace.datasets[0].title = {.byLanguage = {{QString(), u"Sekolah"_s}}};
        workspace.datasets[0].publisher = u"disdik"_s;
        workspace.datasets[1].publisher = u"pupr"_s;
        workspace.agencies = {{.id = u"disdik"_s, .name = u"Dinas Pendidikan"_s, .shortName = u"Disdik"_s}};
        store::DatasetRecord school = published(u"sekolah"_s, now);
        school.rows = 1200;
        school.period = u"2026-10"_s;
        school.sourceModified = now.addDays(-1);
        school.error = {message::plain(u"galat"_s)};
        school.fault = {message::plain(u"cacat"_s)};
        store::DatasetRecord road{.id = u"jalan"_s};
        road.rows = 7; // of a stage that was never published
        road.fault = {message::plain(u"cacat"_s)};
        // In another order than the workspace's.
        const auto table = syncTable(workspace, test::inOrder(workspace), {road, school},
                                     {{u"desa"_s, {.dataset = u"desa"_s, .phase = sync::Progress::Phase::Verifying}}},
                                     u"en"_s, m_format, now);
        QStringList titles;
        for (const charts::DataTableColumn &column : table.columns)
            titles << column.title;
        QCOMPARE(titles, (QStringList{u"Dataset"_s, u"Publisher"_s, u"Rows"_s, u"Last sync"_s, u"Period"_s,
                                      u"Source changed"_s, u"Confirmed here"_s, u"Remark"_s}));
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            QCOMPARE(table.columns[at].alignRight, at == 2);
        QVERIFY(table.columns[0].kind == charts::CellKind::Strong && table.columns[2].kind == charts::CellKind::Figure);
        const auto row = [&table](std::size_t at) {
            QStringList texts;
            for (const charts::DataTableCell &cell : table.rows.at(at))
                texts << cell.text;
            return texts.join(u'|');
        };
        QCOMPARE(table.rows.size(), std::size_t(3));
        QCOMPARE(row(0), u"Sekolah|Disdik|1,200|unchanged|October 2026|20 Nov 2026|21 Nov 2026 14:05 WIB|galat"_s);
        QCOMPARE(row(1), u"jalan|pupr|–|never synced|–|–|–|cacat"_s);
        QCOMPARE(row(2), u"desa||–|verifying|–|–|–|"_s);
        using charts::SortKey;
        const auto key = [&table](std::size_t at, SyncColumn column) {
            return table.rows.at(at).at(std::size_t(std::to_underlying(column))).sortKey;
        };
        QVERIFY(key(0, SyncColumn::Dataset) == SortKey(u"Sekolah"_s));
        QVERIFY(key(0, SyncColumn::Rows) == SortKey(1200.0));
        QVERIFY(key(1, SyncColumn::Rows) == SortKey());
        QVERIFY(key(0, SyncColumn::Period) == SortKey(u"2026-10"_s));
        QVERIFY(key(1, SyncColumn::Period) == SortKey()); // last, as all that is not there
        QVERIFY(key(0, SyncColumn::SourceChanged) == SortKey(double(now.addDays(-1).toMSecsSinceEpoch())));
        QVERIFY(key(0, SyncColumn::Confirmed) == SortKey(double(now.toMSecsSinceEpoch())));
        QVERIFY(key(1, SyncColumn::Confirmed) == SortKey());
    }

    void aClockThatIsWrongSaysNothingOfPeriods()
    {
        workspace::Workspace workspace;
        workspace.timeZone = QTimeZone("Asia/Jakarta");
        workspace.datasets = {{.id = u"a"_s}};
        const auto remarkAt = [&](const QDateTime &when) {
            store::DatasetRecord record = published(u"a"_s, now);
            record.period = u"2026-12"_s;
            const auto table = syncTable(workspace, test::inOrder(workspace), {record}, {}, u"en"_s, m_format, when);
            return table.rows.front().at(std::size_t(std::to_underlying(SyncColumn::Remark))).text;
        };
        QCOMPARE(remarkAt(now), u"period in the future"_s);
        QCOMPARE(remarkAt(now.addYears(-1)), u"this device's clock is wrong"_s);
        QCOMPARE(remarkAt(now.addMonths(1)), QString());
    }

    void periodsThatDoNotSortAreSaidWhereTheNewestWouldBe()
    {
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"a"_s}};
        store::DatasetRecord record = published(u"a"_s, now);
        record.period.clear();
        record.remark = {message::make<message::Code::DigitsAsText>(u"nip"_s),
                         message::make<message::Code::PeriodsOutOfOrder>(u"bulan"_s, u"2026-9"_s, u"2026-10"_s)};
        const auto row = [&] {
            return syncTable(workspace, test::inOrder(workspace), {record}, {}, u"en"_s, m_format, now).rows.front();
        };
        QCOMPARE(row().at(std::size_t(std::to_underlying(SyncColumn::Period))).text, u"–"_s);
        const auto remark = [&] { return row().at(std::size_t(std::to_underlying(SyncColumn::Remark))).text; };
        QVERIFY2(remark().startsWith(u"bulan: periods such as “2026-9” and “2026-10” "_s), qPrintable(remark()));
        record.period = u"2026-10"_s; // a later delta has mended it
        QCOMPARE(remark(), QString());
    }

    void onlyQueriesWithTheParameterAreNarrowed()
    {
        const auto query = [](const QString &dataset, const QStringList &parameters) {
            QJsonArray where;
            for (const QString &parameter : parameters)
                where += QJsonObject{{u"field"_s, u"x"_s}, {u"param"_s, parameter}};
            return QJsonObject{{u"dataset"_s, dataset}, {u"where"_s, where}};
        };
        workspace::PageSpec page;
        page.panels = {
            {.id = u"a"_s, .options = {{u"query"_s, query(u"b"_s, {u"kelas"_s, u"area"_s})}, {u"text"_s, u"area"_s}}},
            {.id = u"b"_s,
             .options = {{u"layers"_s, QJsonArray{query(u"c"_s, {u"kelas"_s}), query(u"b"_s, {u"area"_s}),
                                                  query({}, {u"area"_s}), query(u"a"_s, {u"area"_s})}}}}};
        QCOMPARE(datasetsNarrowedBy(page, u"area"_s), (QStringList{u"b"_s, u"a"_s})); // each once, as they stand
        QCOMPARE(datasetsNarrowedBy(page, u"kelas"_s), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(datasetsNarrowedBy(page, {}), QStringList());
    }

    void theMenuHasItsEntriesInOrder()
    {
        for (const bool canSync : {true, false}) {
            theme::Theme theme;
            QWidget window;
            QWidget button(&window);
            window.resize(1280, 800);
            window.show();
            const auto open = [&] {
                return new ClientMenu({.language = u"id"_s, .scheme = theme::Scheme::Dark, .canSync = canSync}, button,
                                      theme);
            };
            auto *menu = open();
            QStringList entries;
            for (const sheet::Row &row : test::rowsOf(*test::openSheet(window, u"client_menu"_s))) {
                entries << row.text + (row.isChosen ? u"*"_s : QString());
                QCOMPARE(row.isEnabled, canSync || row.text != u"Sync now"_s);
            }
            QCOMPARE(entries,
                     (QStringList{u"Sync now"_s, u"Take along and share…"_s, u"Language"_s, u"Bahasa Indonesia*"_s,
                                  u"English"_s, u"Appearance"_s, u"Light"_s, u"Dark*"_s, u"Program"_s, u"Settings"_s,
                                  u"New datasets from a source…"_s, u"About Anjungan"_s}));
            QStringList told;
            for (const QString &value : {u"sync"_s, u"id"_s, u"en"_s, u"light"_s, u"dark"_s, u"about"_s}) {
                const QPointer<ClientMenu> opened = menu;
                connect(menu, &ClientMenu::syncWanted, this, [&told] { told << u"sync"_s; });
                connect(menu, &ClientMenu::languageChosen, this, [&told](const QString &code) { told << code; });
                connect(menu, &ClientMenu::schemeChosen, this, [&told](theme::Scheme scheme) {
                    told << (scheme == theme::Scheme::Dark ? u"dark"_s : u"light"_s);
                });
                connect(menu, &ClientMenu::aboutWanted, this, [&told] { told << u"about"_s; });
                QVERIFY(test::tapValue(*test::openSheet(window, u"client_menu"_s), value));
                if (value == "sync"_L1 && !canSync)
                    test::openSheet(window, u"client_menu"_s)->dismiss();
                QTRY_VERIFY(!opened);
                menu = open();
            }
            QCOMPARE(told, (QStringList{u"sync"_s, u"id"_s, u"en"_s, u"light"_s, u"dark"_s, u"about"_s}.sliced(
                               canSync ? 0 : 1)));
        }
    }
};

ANJUNGAN_TEST(QApplication, WordsTest)
#include "words_test.moc"
