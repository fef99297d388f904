// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/two_pages.h"
#include "ui/panels/page_context.h"
#include "ui/shell/chip_button.h"
#include "ui/shell/narrow_menus.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The chips of the top bar for pages that follow what is chosen, and for pages that do not.
class NarrowMenusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsSeenWhereThePageDoesNotFollowIt()
    {
        QTemporaryDir folder;
        theme::Theme theme;
        const auto workspace = std::make_shared<const workspace::Workspace>(test::workspaceOf(test::twoPages()));
        query::QueryService queries(folder.filePath(u"none.gpkg"_s), workspace, &QDateTime::currentDateTimeUtc);
        const theme::Formatter format(theme::Language::English, workspace->timeZone);
        shell::TopBar bar(theme);
        shell::NarrowMenus menus(bar, queries, *workspace, format, u"en"_s);
        const workspace::PageSpec &page = workspace->pages[1]; // without panels
        selection::Navigation navigation;
        panels::PageContext context(page, navigation);
        const auto shown = [&bar] { return std::pair(!bar.areaChip()->isHidden(), !bar.periodChip()->isHidden()); };
        menus.showPage(page, context);
        QCOMPARE(shown(), std::pair(false, false));
        context.set(u"area"_s, u"12.07"_s);
        context.set(u"period"_s, u"2026-10"_s);
        menus.showPage(page, context);
        QCOMPARE(shown(), std::pair(true, true));
        QCOMPARE(bar.areaChip()->text(), u"12.07"_s);
        QCOMPARE(bar.periodChip()->text(), u"October 2026"_s);
        context.set(u"period"_s, {});
        QCOMPARE(shown(), std::pair(true, false));
        context.set(u"area"_s, {});
        QCOMPARE(shown(), std::pair(false, false));
        QTRY_VERIFY(menus.isSettled());
    }

    void anAreaBelowThoseInTheMenuHasItsName()
    {
        test::LoopbackSource source;
        workspace::Workspace document = test::workspaceOf(test::twoPages());
        document.sources.first().url = source.url();
        document.datasets.append(
            {.id = u"kecamatan"_s, .source = u"s"_s, .collection = u"kecamatan"_s, .key = u"kode"_s});
        document.areas.append(
            {.level = u"kecamatan"_s, .dataset = u"kecamatan"_s, .code = u"kode"_s, .name = u"nama"_s});
        const auto put = [&source](const QString &id, const QString &code, const QString &name) {
            test::LoopbackCollection collection;
            collection.id = id;
            collection.features = {test::feature(code, {}, {{u"kode"_s, code}, {u"nama"_s, name}})};
            source.put(collection);
        };
        put(u"wilayah"_s, u"12.07"_s, u"Deli Serdang"_s);
        put(u"kecamatan"_s, u"12.07.23"_s, u"Sunggal"_s);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"cache.gpkg"_s);
        const test::ManualClock clock;
        {
            auto cache = store::Writer::open(file);
            source::HttpTransport transport(source::Limits{});
            sync::SyncEngine engine(document, transport, **cache, clock, {});
            QCoro::waitFor(engine.run());
        }
        theme::Theme theme;
        const auto workspace = std::make_shared<const workspace::Workspace>(document);
        query::QueryService queries(file, workspace, [&clock] { return clock.now(); });
        const theme::Formatter format(theme::Language::English, workspace->timeZone);
        shell::TopBar bar(theme);
        shell::NarrowMenus menus(bar, queries, *workspace, format, u"en"_s);
        selection::Navigation navigation;
        panels::PageContext context(workspace->pages[0], navigation);
        menus.showPage(workspace->pages[0], context);
        context.set(u"area"_s, u"12.07.23"_s);
        QTRY_COMPARE(bar.areaChip()->text(), u"Sunggal"_s);
        context.set(u"area"_s, u"12.07"_s);
        QTRY_COMPARE(bar.areaChip()->text(), u"Deli Serdang"_s);
        context.set(u"area"_s, u"12.99.01"_s); // nobody knows it
        QTRY_VERIFY(menus.isSettled());
        QCOMPARE(bar.areaChip()->text(), u"12.99.01"_s);
    }
};

ANJUNGAN_TEST(QApplication, NarrowMenusTest)
#include "narrow_menus_test.moc"
