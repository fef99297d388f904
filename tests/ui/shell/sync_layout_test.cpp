// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/shell/two_pages.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/table/data_table.h"
#include "ui/shell/sync_controls.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/sync_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// A sync that never runs, and its page.
struct Page
{
    explicit Page(bool syncs = true)
        : workspace(std::make_shared<const workspace::Workspace>(test::workspaceOf(test::twoPages()))),
          queries(folder.filePath(u"none.gpkg"_s), workspace, [this] { return clock.now(); })
    {
        const sync::ServiceParts parts{
            .openCache = [file = folder.filePath(u"none.gpkg"_s)]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                return store::Writer::open(file);
            },
            .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
        syncing = std::make_unique<sync::SyncService>(*workspace, parts, clock, sync::Options{});
        monitor = std::make_unique<shell::SyncMonitor>(*workspace, queries, syncing.get(), clock, QString());
        page = std::make_unique<shell::SyncPage>(*workspace, queries, *monitor, syncs ? syncing.get() : nullptr, theme,
                                                 format, u"en"_s);
        page->resize(1200, 700);
        page->show();
    }

    template<typename T> T *find(const QString &name = {}) const { return page->findChild<T *>(name); }
    void tapRow(int row) const
    {
        QTableView &view = find<charts::DataTable>(u"sync_table"_s)->view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(row, 0)).center());
    }

    QTemporaryDir folder;
    std::shared_ptr<const workspace::Workspace> workspace;
    test::ManualClock clock;
    theme::Theme theme;
    theme::Formatter format{theme::Language::English, QTimeZone("Asia/Jakarta")};
    query::QueryService queries;
    std::unique_ptr<sync::SyncService> syncing;
    std::unique_ptr<shell::SyncMonitor> monitor;
    std::unique_ptr<shell::SyncPage> page;
};

} // namespace

/// The places of the parts of the page Sync, at a factor of 1 and on the wall, and which of them has the focus.
class SyncLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasAsManyColumnsAsThereIsRoom()
    {
        Page shown;
        const QTableView &view = shown.find<charts::DataTable>(u"sync_table"_s)->view();
        const auto titles = [&] {
            QStringList all;
            for (int at = 0; at < view.model()->columnCount(); ++at)
                all << view.model()->headerData(at, Qt::Horizontal).toString();
            return all.join(u' ');
        };
        const QString few = u"Dataset Rows Last sync Confirmed here"_s;
        const QString more = u"Dataset Publisher Rows Last sync Period Source changed Confirmed here"_s;
        for (const auto &[width, expected] :
             {std::pair(1400, more + u" Remark"_s), std::pair(1399, more), std::pair(900, more), std::pair(899, few)}) {
            shown.page->resize(width, 700);
            QCOMPARE(titles(), expected);
        }
        QCOMPARE(view.model()->index(1, 2).data().toString(), u"never synced"_s);
        QCOMPARE(view.model()->index(1, 0).data(Qt::AccessibleDescriptionRole).toString(), u"disdik"_s);
        shown.theme.setFactor(1.5);
        shown.page->resize(1349, 700);
        QCOMPARE(titles(), few);
        shown.page->resize(1350, 700);
        QCOMPARE(titles(), more);
    }

    void theCardOfTheSyncHasTheMarginsOfThePage()
    {
        Page shown;
        const auto *controls = shown.find<shell::SyncControls>();
        const auto *table = shown.find<charts::DataTable>(u"sync_table"_s);
        QCOMPARE(controls->geometry().topLeft(), QPoint(38, 16));
        QCOMPARE(controls->geometry().right() + 1, 1200 - 38);
        QCOMPARE(table->y(), controls->geometry().bottom() + 1 + 12);
        QCOMPARE(QRect(table->geometry()).bottomRight() + QPoint(1, 1), QPoint(1200 - 38, 700 - 38));
        const auto log = test::paintedBy(*shown.page, {1200, 700});
        QCOMPARE(log->shapes.at(0).rect, QRectF(22.5, 0.5, 1155, 683));
        shown.tapRow(0);
        const auto *details = shown.find<shell::SyncDetails>(u"sync_details"_s);
        QTRY_COMPARE(details->geometry().bottom() + 1, 700 - 38);
        QCOMPARE(details->y(), table->geometry().bottom() + 1 + 12);
        shown.theme.setFactor(1.5);
        QCoreApplication::processEvents();
        QCOMPARE(controls->geometry().topLeft(), QPoint(33 + 24, 24));
        QTRY_COMPARE(table->y(), controls->geometry().bottom() + 1 + 18);
        QVERIFY(test::repaintsAfter(*shown.page, [&shown] { shown.theme.setScheme(theme::Scheme::Dark); }));
    }

    /// A tablet held upright, with texts of 150 %.
    void theButtonsGoBelowThePlanBeforeTheyAreCut()
    {
        Page shown;
        shown.theme.setFactor(1.5);
        shown.page->resize(674, 1000);
        QVERIFY(shown.page->minimumSizeHint().width() <= 674);
        QTRY_VERIFY(shown.find<QPushButton>(u"sync_check_button"_s)->y() >
                    shown.find<QCheckBox>(u"sync_metered"_s)->y());
        const auto *controls = shown.find<shell::SyncControls>();
        for (const QPushButton *button : controls->findChildren<QPushButton *>())
            QVERIFY2(button->width() >= button->sizeHint().width() && controls->rect().contains(button->geometry()),
                     qPrintable(button->text()));
    }

    void theControlsCanBeTapped()
    {
        Page shown;
        auto *pause = shown.find<QPushButton>(u"sync_pause_button"_s);
        auto *sync = shown.find<QPushButton>(u"sync_now_button"_s);
        auto *metered = shown.find<QCheckBox>(u"sync_metered"_s);
        auto *plan = shown.find<QLabel>(u"sync_plan"_s);
        QVERIFY(metered->isChecked()); // as long as nobody says otherwise
        QVERIFY(sync->property("primary").toBool() && !pause->property("primary").toBool());
        QCOMPARE(plan->textFormat(), Qt::PlainText);
        QVERIFY(plan->wordWrap());
        QCOMPARE(pause->text(), u"Pause"_s);
        QCOMPARE(sync->text(), u"Sync now"_s);
        for (const double factor : {1.0, 1.5}) {
            shown.theme.setFactor(factor);
            for (const QPushButton *button : {pause, sync}) {
                QCOMPARE(button->minimumSize(), (QSizeF(120, 44) * factor).toSize());
                QCOMPARE(button->font().weight(), QFont::DemiBold);
                QCOMPARE(button->font().pixelSize(), factor > 1 ? 19 : 13);
            }
            QCOMPARE(metered->minimumHeight(), qRound(44 * factor));
            QCOMPARE(metered->font().pixelSize(), factor > 1 ? 19 : 13);
            QCOMPARE(plan->font().pixelSize(), factor > 1 ? 19 : 13);
        }
        shown.theme.setFactor(1);
        QCoreApplication::processEvents();
        const auto *controls = shown.find<shell::SyncControls>();
        QVERIFY(plan->x() == 0 && metered->x() == 0);
        QVERIFY(plan->geometry().bottom() < metered->y());
        const auto *check = shown.find<QPushButton>(u"sync_check_button"_s);
        QVERIFY(check->x() > metered->geometry().right() && pause->x() > check->geometry().right());
        QVERIFY(sync->x() == pause->x() && sync->y() > pause->geometry().bottom());
        QCOMPARE(sync->geometry().right() + 1, controls->width());
        QVERIFY(plan->width() > controls->width() / 2); // the text has the rest
        // Both are told once, and back again.
        QSignalSpy chosen(shown.page.get(), &shell::SyncPage::conductChosen);
        using sync::OnMetered;
        const auto last = [&chosen] {
            const auto conduct = chosen.last().first().value<sync::Conduct>();
            return std::pair(conduct.isPaused, conduct.onMetered);
        };
        metered->click();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(last() == std::pair(false, OnMetered::Wait));
        pause->click();
        QVERIFY(last() == std::pair(true, OnMetered::Wait)); // which leaves the other as it is
        QCOMPARE(pause->text(), u"Resume"_s);
        QCOMPARE(plan->text(), u"Paused: syncs only when you start it"_s);
        QVERIFY(shown.syncing->conduct().isPaused);
        metered->click();
        QVERIFY(last() == std::pair(true, OnMetered::SyncDue));
        pause->click();
        QVERIFY(last() == std::pair(false, OnMetered::SyncDue));
        QCOMPARE(pause->text(), u"Pause"_s);
        QVERIFY(plan->text() != u"Paused: syncs only when you start it"_s);
        QCOMPARE(chosen.size(), 4);
        shell::SyncControls again(*shown.syncing, shown.theme, shown.format);
        QVERIFY(again.findChild<QCheckBox *>()->isChecked());
        shown.syncing->setConduct({.isPaused = false, .onMetered = OnMetered::Wait});
        shell::SyncControls third(*shown.syncing, shown.theme, shown.format);
        QVERIFY(!third.findChild<QCheckBox *>()->isChecked());
    }

    void detailsSayAllAndAskBeforeTheyPublish()
    {
        theme::Theme theme;
        shell::SyncDetails details(theme);
        details.resize(800, 200);
        details.show();
        details.activateWindow();
        const auto shownOf = [&details] {
            QStringList names;
            for (const QPushButton *button : details.findChildren<QPushButton *>())
                if (!button->isHidden())
                    names << button->text();
            names.sort();
            return names.join(u'|');
        };
        shell::SyncDetails::Subject held{.dataset = u"a"_s,
                                         .title = u"Sekolah <b>"_s,
                                         .facts = u"1 row"_s,
                                         .remark = {},
                                         .held = u"11 rows gone"_s,
                                         .canSync = true};
        details.setSubject(held);
        QCOMPARE(shownOf(), u"Publish anyway|Reject|Sync this dataset|Syncs so far"_s);
        auto *remark = details.findChild<QLabel *>(u"sync_remark"_s);
        QVERIFY(remark->isHidden());
        const auto labels = details.findChildren<QLabel *>();
        QCOMPARE(labels.size(), 6);
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->wordWrap());
        }
        QCOMPARE(labels[0]->text(), u"Sekolah <b>"_s);
        QCOMPARE(labels[1]->text(), u"1 row"_s);
        QVERIFY(labels[0]->geometry().bottom() < labels[1]->y());
        QVERIFY(remark->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        QVERIFY(details.findChild<QPushButton *>(u"sync_accept_yes"_s)->property("primary").toBool());
        for (const double factor : {1.0, 1.5}) {
            theme.setFactor(factor);
            QCOMPARE(labels[0]->font().pixelSize(), factor > 1 ? 21 : 14);
            QCOMPARE(labels[5]->font().pixelSize(), factor > 1 ? 19 : 13);
            for (const QPushButton *button : details.findChildren<QPushButton *>()) {
                QCOMPARE(button->minimumHeight(), qRound(44 * factor));
                QCOMPARE(button->font().weight(), QFont::DemiBold);
            }
        }
        QSignalSpy accepted(&details, &shell::SyncDetails::acceptWanted);
        QSignalSpy wanted(&details, &shell::SyncDetails::syncWanted);
        const auto press = [&details](const QString &name) { details.findChild<QPushButton *>(name)->click(); };
        const auto focus = [&details] {
            return details.focusWidget() ? details.focusWidget()->objectName() : QString();
        };
        press(u"sync_accept_button"_s);
        QCOMPARE(shownOf(), u"No, keep the current data|Yes, publish"_s);
        QVERIFY(!labels[5]->isHidden());
        QCOMPARE(focus(), u"sync_accept_no"_s); // so that Enter does no harm
        press(u"sync_accept_no"_s);
        QVERIFY(labels[5]->isHidden());
        QCOMPARE(shownOf(), u"Publish anyway|Reject|Sync this dataset|Syncs so far"_s);
        QCOMPARE(focus(), u"sync_accept_button"_s);
        QCOMPARE(accepted.size(), 0);
        press(u"sync_accept_button"_s);
        press(u"sync_accept_yes"_s);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toString(), u"a"_s);
        QCOMPARE(shownOf(), u"Publish anyway|Reject|Sync this dataset|Syncs so far"_s);
        press(u"sync_one_button"_s);
        QCOMPARE(wanted.first().first().toString(), u"a"_s);
        // What cannot be answered any more is not asked any more.
        for (const auto change : {0, 1, 2}) {
            details.setSubject(held);
            press(u"sync_accept_button"_s);
            details.setSubject(held);
            QVERIFY(!labels[5]->isHidden());
            auto other = held;
            if (change == 0)
                other.dataset = u"b"_s;
            else if (change == 1)
                other.held.clear();
            else
                other.canSync = false;
            details.setSubject(other);
            QVERIFY(labels[5]->isHidden());
            QCOMPARE(shownOf(), QStringList({u"Publish anyway|Reject|Sync this dataset|Syncs so far"_s,
                                             u"Sync this dataset|Syncs so far"_s, u"Syncs so far"_s})[change]);
        }
        held.remark = u"galat"_s;
        details.setSubject(held);
        QVERIFY(!remark->isHidden());
        QCOMPARE(remark->text(), u"galat"_s);
    }

    void aRowsDetailsAreOnOneLine()
    {
        Page shown(false);
        const auto facts = [&shown] {
            return shown.find<shell::SyncDetails>(u"sync_details"_s)->findChildren<QLabel *>()[1]->text();
        };
        QVERIFY(!shown.find<shell::SyncControls>());
        shown.tapRow(1);
        QCOMPARE(facts(), u"never synced · – row(s) · disdik · Period – · Source changed – · Confirmed here –"_s);
        QVERIFY(shown.find<QPushButton>(u"sync_one_button"_s)->isHidden()); // nobody syncs
        shown.tapRow(0);
        QVERIFY(shown.find<shell::SyncDetails>(u"sync_details"_s)->isVisible());
        QCOMPARE(facts(), u"never synced · – row(s) · Period – · Source changed – · Confirmed here –"_s);
        // The table becomes lower; what was tapped stays in view.
        shown.page->resize(1200, 250);
        shown.tapRow(0);
        shown.tapRow(1);
        const QTableView &view = shown.find<charts::DataTable>(u"sync_table"_s)->view();
        QTRY_VERIFY(view.viewport()->rect().contains(view.visualRect(view.model()->index(1, 0)).center()));
        QCOMPARE(view.currentIndex().row(), 1);
        QCOMPARE(shown.find<charts::DataTable>(u"sync_table"_s)->accessibleName(), u"Datasets and their last sync"_s);
    }
};

ANJUNGAN_TEST(QApplication, SyncLayoutTest)
#include "sync_layout_test.moc"
