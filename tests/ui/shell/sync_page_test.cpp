// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "ui/charts/table/data_table.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/sync_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The page Sync: the information about each dataset, and the actions. Real source, real cache.
class SyncPageTest : public QObject
{
    Q_OBJECT

    /// A device with the datasets "sekolah", of 25 rows, and "gone", which the source does not have.
    struct Desk
    {
        Desk()
        {
            collection.id = u"sekolah"_s;
            collection.features = test::numberedPoints(25);
            source.put(collection);
            auto made = std::make_shared<workspace::Workspace>();
            made->sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
            for (const QString &id : {u"sekolah"_s, u"gone"_s})
                made->datasets << workspace::Dataset{
                    .id = id, .source = u"pusat"_s, .collection = id, .key = u"kode"_s};
            restart(made);
        }

        /// Opens everything again with this workspace.
        void restart(std::shared_ptr<const workspace::Workspace> made)
        {
            page.reset();
            monitor.reset();
            queries.reset();
            finished.reset();
            syncing.reset();
            workspace = std::move(made);
            const sync::ServiceParts parts{
                .openCache = [file = file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                    return store::Writer::open(file);
                },
                .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
            syncing = std::make_unique<sync::SyncService>(*workspace, parts, clock, sync::Options{});
            finished = std::make_unique<QSignalSpy>(syncing.get(), &sync::SyncService::finished);
            queries = std::make_unique<query::QueryService>(file(), workspace, [this] { return clock.now(); });
            monitor = std::make_unique<shell::SyncMonitor>(*workspace, *queries, syncing.get(), clock, file());
            page = std::make_unique<shell::SyncPage>(*workspace, *queries, *monitor, syncing.get(), theme, format,
                                                     u"en"_s);
            page->resize(1200, 700);
            page->show();
        }

        QString file() const { return folder.filePath(u"cache.gpkg"_s); }

        void syncOnce()
        {
            const auto before = finished->size();
            syncing->syncNow();
            QTRY_VERIFY(finished->size() > before && monitor->isSettled());
        }

        template<typename T> T *find(const QString &name) const { return page->findChild<T *>(name); }

        /// Where the dataset of that place in the workspace stands, which changes with what a steward has to do.
        int rowOf(int at) const
        {
            const QAbstractItemModel *model = find<charts::DataTable>(u"sync_table"_s)->view().model();
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->index(row, 0).data().toString() == workspace->datasets[at].id)
                    return row;
            return -1;
        }

        void tapRow(int at) const
        {
            QTableView &view = find<charts::DataTable>(u"sync_table"_s)->view();
            const QRect place = view.visualRect(view.model()->index(rowOf(at), 0));
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center());
        }

        void press(const QString &name) const
        {
            auto *button = find<QPushButton>(name);
            QVERIFY(button && button->isVisible());
            QTest::mouseClick(button, Qt::LeftButton);
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        std::shared_ptr<const workspace::Workspace> workspace;
        sync::SystemClock clock;
        theme::Theme theme;
        theme::Formatter format{theme::Language::English, QTimeZone("Asia/Jakarta")};
        std::unique_ptr<sync::SyncService> syncing;
        std::unique_ptr<QSignalSpy> finished;
        std::unique_ptr<query::QueryService> queries;
        std::unique_ptr<shell::SyncMonitor> monitor;
        std::unique_ptr<shell::SyncPage> page;
    };

private Q_SLOTS:
    void aTapTellsAllOfADatasetAndAnotherPutsThatAway()
    {
        Desk desk;
        desk.syncOnce();
        const auto *details = desk.find<shell::SyncDetails>(u"sync_details"_s);
        QVERIFY(!details->isVisible());
        desk.tapRow(1);
        QVERIFY(details->isVisible());
        QVERIFY(desk.find<QLabel>(u"sync_remark"_s)->text().contains(u"gone"_s));
        QVERIFY(!desk.find<QPushButton>(u"sync_accept_button"_s)->isVisible());
        QSignalSpy chosen(desk.page.get(), &shell::SyncPage::datasetChosen);
        desk.tapRow(1);
        QVERIFY(!details->isVisible());
        QCOMPARE(chosen.value(0).value(0).toString(), QString());
        desk.tapRow(0);
        QCOMPARE(chosen.value(1).value(0).toString(), u"sekolah"_s);
        desk.page->choose(u"gone"_s); // as a link does
        QVERIFY(details->isVisible());
        QVERIFY(desk.find<QLabel>(u"sync_remark"_s)->text().contains(u"gone"_s));
        QCOMPARE(chosen.size(), 2);
        desk.page->choose(u"unknown"_s);
        QVERIFY(!details->isVisible());
    }

    void aNarrowRowHasWhatItsColumnsLeaveOutInASecondLine()
    {
        Desk desk;
        auto named = std::make_shared<workspace::Workspace>(*desk.workspace);
        named->agencies = {{.id = u"disdik"_s, .name = u"Dinas Pendidikan"_s, .shortName = u"Disdik"_s}};
        named->datasets[0].publisher = u"disdik"_s;
        named->datasets[0].modified = u"diubah"_s;
        for (QJsonObject &feature : desk.collection.features) {
            QJsonObject properties = feature[u"properties"].toObject();
            properties[u"diubah"] = u"2026-01-02T03:04:05Z"_s;
            feature[u"properties"] = properties;
        }
        desk.source.put(desk.collection);
        desk.restart(named);
        desk.syncOnce();
        desk.page->resize(724, 900);
        const QAbstractItemModel &rows = *desk.find<charts::DataTable>(u"sync_table"_s)->view().model();
        const auto below = [&](int at) {
            const int row = desk.rowOf(at);
            QStringList lines;
            for (int column = 0; column < rows.columnCount(); ++column)
                lines << rows.index(row, column).data(Qt::AccessibleDescriptionRole).toString();
            return lines;
        };
        // Dataset, Rows, Last sync, Confirmed here.
        QCOMPARE(below(0)[0], u"Disdik"_s);
        QVERIFY2(below(0)[3].startsWith(u"source: "_s), qPrintable(below(0).join(u'|')));
        QVERIFY2(below(1)[2].contains(u"gone"_s), qPrintable(below(1).join(u'|')));
        QCOMPARE(below(1)[3], QString()); // nothing is known of it
        desk.page->resize(1000, 900);
        QCOMPARE(below(0).join(QString()), QString()); // all have columns of their own
        QVERIFY(below(1)[3].contains(u"gone"_s));      // but for the remark
        desk.page->resize(1400, 900);
        QCOMPARE(below(1).join(QString()), QString());
    }

    void oneDatasetIsSyncedAlone()
    {
        Desk desk;
        desk.tapRow(0);
        desk.press(u"sync_one_button"_s);
        QTRY_COMPARE(desk.finished->size(), 1);
        const auto report = desk.finished->first().first().value<sync::Report>();
        QCOMPARE(report.datasets.size(), 1);
        QCOMPARE(report.datasets.first().outcome, sync::Outcome::Published);
    }

    void whatIsHeldIsPublishedAfterAYesAndStaysAfterANo()
    {
        Desk desk;
        desk.syncOnce();
        desk.collection.features = test::numberedPoints(3);
        desk.source.put(desk.collection);
        desk.syncOnce();
        desk.tapRow(0);
        desk.press(u"sync_accept_button"_s);
        desk.press(u"sync_accept_no"_s);
        QVERIFY(desk.find<QPushButton>(u"sync_accept_button"_s)->isVisible());
        QCOMPARE(desk.finished->size(), 2);

        // Another delivery, of which fewer rows are missing than those that the person has seen.
        desk.collection.features = test::numberedPoints(4);
        desk.source.put(desk.collection);
        desk.press(u"sync_accept_button"_s);
        desk.press(u"sync_accept_yes"_s);
        QTRY_COMPARE(desk.finished->size(), 3);
        const auto seen = desk.finished->last().first().value<sync::Report>().datasets.first();
        QCOMPARE(seen.outcome, sync::Outcome::Published);
        QCOMPARE(seen.removed, 21);
        QTRY_VERIFY(!desk.find<QPushButton>(u"sync_accept_button"_s)->isVisible());
    }

    void aYesDoesNotCoverMoreThanWasSeen()
    {
        Desk desk;
        desk.syncOnce();
        desk.collection.features = test::numberedPoints(3);
        desk.source.put(desk.collection);
        desk.syncOnce();
        desk.tapRow(0);
        desk.collection.features.clear();
        desk.source.put(desk.collection);
        desk.press(u"sync_accept_button"_s);
        desk.press(u"sync_accept_yes"_s);
        QTRY_COMPARE(desk.finished->size(), 3);
        const auto seen = desk.finished->last().first().value<sync::Report>().datasets.first();
        QCOMPARE(seen.outcome, sync::Outcome::Held);
        const auto *held = desk.find<QLabel>(u"sync_held"_s);
        QTRY_VERIFY2(held->text().contains(u"25 of 25 row(s) gone"_s), qPrintable(held->text()));
    }

    void whatIsHeldIsToldPerAreaAndCanBeRejected()
    {
        Desk desk;
        const auto row = [](int number, const QString &area) {
            const QString code = QString::number(number);
            return test::feature(code, test::point(98, 2), {{u"kode"_s, code}, {u"kab"_s, area}});
        };
        auto workspace = std::make_shared<workspace::Workspace>(*desk.workspace);
        workspace->datasets.first().area = {.field = u"kab"_s, .codes = u"kemendagri"_s};
        workspace->areas = {{.level = u"kabkota"_s, .dataset = u"gone"_s, .code = u"kode"_s, .name = u"nama"_s}};
        desk.restart(workspace);
        test::LoopbackCollection areas;
        areas.id = u"gone"_s;
        areas.features = {
            test::feature(u"1"_s, test::point(98, 2), {{u"kode"_s, u"12.07"_s}, {u"nama"_s, u"Deli Serdang"_s}})};
        desk.source.put(areas);
        auto &rows = desk.collection.features;
        rows = {row(1, u"12.07"_s), row(2, u"12.07"_s), row(3, u"12.07"_s), row(4, u"12.71"_s)};
        desk.source.put(desk.collection);
        desk.syncOnce();
        rows = {row(1, u"12.07"_s), row(4, u"12.71"_s)};
        desk.source.put(desk.collection);
        desk.syncOnce();
        desk.tapRow(0);
        const auto *held = desk.find<QLabel>(u"sync_held"_s);
        QTRY_VERIFY(held->isVisible());
        QVERIFY2(held->text().contains(u"the source has 2 row(s), and 2 of the 4 published ones"_s),
                 qPrintable(held->text()));
        QVERIFY2(held->text().contains(u"Deli Serdang (12.07): 2 of 3 row(s) gone"_s), qPrintable(held->text()));
        QVERIFY(!held->text().contains(u"12.71"_s));

        desk.press(u"sync_reject_button"_s);
        QTRY_VERIFY2(held->text().contains(u"Rejected on"_s), qPrintable(held->text()));
        QVERIFY(!desk.find<QPushButton>(u"sync_reject_button"_s)->isVisible());
        QVERIFY(desk.find<QPushButton>(u"sync_accept_button"_s)->isVisible());
        desk.syncOnce();
        const auto seen = desk.finished->last().first().value<sync::Report>().datasets.first();
        QCOMPARE(seen.outcome, sync::Outcome::Held);
        QCOMPARE(seen.error.last().code, message::Code::HeldRejected);
    }

    /// A yes must never be taken for another dataset than the one that was asked about.
    void anOpenQuestionDoesNotPassToAnotherDataset()
    {
        Desk desk;
        const auto serve = [&desk](int rows) {
            for (const QString &id : {u"sekolah"_s, u"gone"_s}) {
                desk.collection.id = id;
                desk.collection.features = test::numberedPoints(rows);
                desk.source.put(desk.collection);
            }
        };
        serve(25);
        desk.syncOnce();
        serve(3);
        desk.syncOnce();
        for (const sync::Observation &seen : desk.finished->last().first().value<sync::Report>().datasets)
            QCOMPARE(seen.outcome, sync::Outcome::Held);
        desk.tapRow(0);
        desk.press(u"sync_accept_button"_s);
        QVERIFY(desk.find<QPushButton>(u"sync_accept_yes"_s)->isVisible());
        Q_EMIT desk.monitor->changed(); // news of the same dataset leave the question open
        QVERIFY(desk.find<QPushButton>(u"sync_accept_yes"_s)->isVisible());
        desk.tapRow(1);
        QVERIFY(!desk.find<QPushButton>(u"sync_accept_yes"_s)->isVisible());
        desk.press(u"sync_accept_button"_s);
        desk.press(u"sync_accept_yes"_s);
        QTRY_COMPARE(desk.finished->size(), 3);
        const auto report = desk.finished->last().first().value<sync::Report>();
        QCOMPARE(report.datasets.size(), 1);
        QCOMPARE(report.datasets.first().dataset, u"gone"_s);
        QCOMPARE(report.datasets.first().outcome, sync::Outcome::Published);
        desk.tapRow(0);
        QVERIFY(!desk.find<QPushButton>(u"sync_accept_yes"_s)->isVisible());
        QVERIFY(desk.find<QPushButton>(u"sync_accept_button"_s)->isVisible());
    }

    void theFootTellsWhatTheDiskHoldsAlsoBeforeTheLogIsFoldedIn()
    {
        Desk desk;
        desk.syncOnce();
        const qint64 file = QFileInfo(desk.file()).size(), log = QFileInfo(desk.file() + u"-wal"_s).size();
        QVERIFY(log > file); // else this proves nothing
        const QStringList foot = desk.monitor->status(desk.format).left;
        QVERIFY2(foot.last().contains(desk.format.bytes(file + log)), qPrintable(foot.join(u'|')));
    }

    void oneRowIsNotWrittenAsRows()
    {
        QTranslator plurals;
        QVERIFY(plurals.load(u":/i18n/anjungan_en.qm"_s));
        QCoreApplication::installTranslator(&plurals);
        Desk desk;
        desk.collection.features = test::numberedPoints(1);
        desk.source.put(desk.collection);
        desk.syncOnce();
        desk.tapRow(0);
        const auto labels = desk.find<shell::SyncDetails>(u"sync_details"_s)->findChildren<QLabel *>();
        QTRY_VERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"· 1 row ·"); }));
    }

    void pausesAndTellsSo()
    {
        Desk desk;
        desk.syncOnce();
        QSignalSpy chosen(desk.page.get(), &shell::SyncPage::conductChosen);
        desk.press(u"sync_pause_button"_s);
        QVERIFY(chosen.last().first().value<sync::Conduct>().isPaused);
        QTRY_VERIFY(desk.find<QLabel>(u"sync_plan"_s)->text().startsWith(u"Paused"_s));
        QTRY_VERIFY(desk.monitor->status(desk.format).right.contains(u"Sync paused"_s));
        desk.press(u"sync_pause_button"_s);
        QVERIFY(!desk.syncing->conduct().isPaused);
        QTRY_VERIFY(desk.find<QLabel>(u"sync_plan"_s)->text().startsWith(u"Next sync about"_s));
        desk.find<QCheckBox>(u"sync_metered"_s)->click();
        QCOMPARE(chosen.last().first().value<sync::Conduct>().onMetered, sync::OnMetered::Wait);
    }

    void whereItIsNarrowNothingIsCut()
    {
        Desk desk;
        desk.syncOnce();
        const QTableView &view = desk.find<charts::DataTable>(u"sync_table"_s)->view();
        QCOMPARE(view.model()->columnCount(), 7);
        desk.page->resize(650, 1000);
        QCOMPARE(view.model()->columnCount(), 4);
        QVERIFY(view.columnViewportPosition(3) + view.columnWidth(3) <= view.viewport()->width());
        QVERIFY(desk.page->minimumSizeHint().width() <= 650);
    }
};

ANJUNGAN_TEST(QApplication, SyncPageTest)
#include "sync_page_test.moc"
