// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_view.h"
#include "ui/sheet/cell.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_monitor.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

namespace anjungan::test {

using namespace Qt::StringLiterals;

// The slashes are escaped for moc, which takes two of them for a comment.
inline constexpr auto smallDocument = R"({
  "version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "wilayah", "source": "s", "collection": "wilayah", "key": "kode"},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id",
     "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}},
    {"id": "jalan", "source": "s", "collection": "jalan", "key": "id",
     "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}}],
  "areas": [{"level": "kabkota", "dataset": "wilayah", "code": "kode", "name": "nama"}],
  "pages": [
    {"id": "sekolah", "title": "Sekolah", "panels": [
      {"id": "sekolah", "type": "table", "title": "Sekolah", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"}, {"field": "bulan", "is": "=", "param": "period"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]},
    {"id": "jalan", "title": "Jalan", "panels": [
      {"id": "jalan", "type": "table", "title": "Jalan", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "jalan", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"}, {"field": "bulan", "is": "=", "param": "period"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]}]
})";

/// A window on three small datasets of a loopback source: real engine, real cache, a clock that is set.
struct SmallStation
{
    SmallStation()
    {
        auto read = workspace::read(smallDocument, u"uji"_s);
        if (!read)
            qFatal("%s", qPrintable(test::lineOf(read.error().first())));
        read->sources.first().url = source.url();
        workspace = std::make_shared<workspace::Workspace>(*read);
        const QStringList none;
        serve(u"wilayah"_s, {{u"12.01"_s, none}, {u"12.02"_s, none}});
        serve(u"sekolah"_s, {{u"12.01"_s, {u"2026-09"_s, u"2026-10"_s}}, {u"12.02"_s, {u"2026-10"_s}}});
        serve(u"jalan"_s, {{u"12.01"_s, {u"2025-12"_s}}, {u"12.02"_s, {u"2025-12"_s}}});
    }

    /// Rows of areas, one for each of their months.
    void serve(const QString &id, const QList<std::pair<QString, QStringList>> &areas)
    {
        test::LoopbackCollection collection;
        collection.id = id;
        for (const auto &[code, months] : areas)
            for (const QString &month : months.isEmpty() ? QStringList{QString()} : months)
                collection.features.push_back(test::feature(code + month, test::point(98.5, 2),
                                                            {{u"id"_s, QString(code + month)},
                                                             {u"kode"_s, code},
                                                             {u"nama"_s, QString(u"Daerah "_s + code.last(1))},
                                                             {u"bulan"_s, month}}));
        source.put(collection);
    }

    QString file() const { return folder.filePath(u"uji.gpkg"_s); }

    void open()
    {
        const sync::ServiceParts parts{
            .openCache = [file = file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                return store::Writer::open(file);
            },
            .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
        syncing = std::make_unique<sync::SyncService>(*workspace, parts, clock, sync::Options{});
        queries = std::make_unique<query::QueryService>(file(), workspace, [this] { return clock.now(); });
        window = std::make_unique<shell::MainWindow>(
            shell::WindowParts{.workspace = *workspace,
                               .queries = *queries,
                               .theme = theme,
                               .clock = clock,
                               .syncing = syncing.get(),
                               .cacheFile = file(),
                               .language = u"en"_s,
                               .attributions = {{.name = u"Batas <b>"_s, .licence = u"ODbL"_s, .use = u"peta"_s}}});
        window->resize(1280, 800);
        window->show();
    }

    void openSynced()
    {
        open();
        QSignalSpy finished(syncing.get(), &sync::SyncService::finished);
        syncing->syncNow();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<sync::Report>().allCurrent());
        settle();
    }

    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 30'000); }

    template<typename T> T *find(const QString &name) const { return window->findChild<T *>(name); }
    shell::SyncMonitor &monitor() const { return *window->findChild<shell::SyncMonitor *>(); }
    const shell::StatusText &status() const { return window->findChild<shell::StatusBar *>()->text(); }
    shell::ChipButton &chip(const QString &parameter) const { return *find<shell::ChipButton>(parameter + u"_chip"_s); }

    /// The rows that are seen: a table without any gives way to a note.
    int rowsOn(const QString &page) const
    {
        const auto *view = find<panels::PageView>(u"view_"_s + page);
        auto *table = view->findChild<charts::DataTable *>();
        const bool isEmpty = view->findChild<charts::EmptyNote *>()->isVisible();
        return isEmpty == table->isVisible() ? -1 : isEmpty ? 0 : table->view().model()->rowCount();
    }

    /// The cell of the open sheet for a period.
    sheet::Cell *cell(const QString &period) const { return find<sheet::Cell>(u"period_"_s + period); }

    /// By the sheet, as a person does. A period is chosen by its value.
    void choose(const QString &parameter, const QString &label) const
    {
        chip(parameter).click();
        const auto *sheet = test::openSheet(*window, parameter + u"_sheet"_s);
        QVERIFY(sheet);
        if (sheet->findChild<sheet::ChoiceList *>())
            QVERIFY2(test::tapText(*sheet, label), qPrintable(label));
        else
            QTest::mouseClick(cell(label), Qt::LeftButton);
        QTRY_VERIFY(!window->findChild<sheet::Sheet *>(parameter + u"_sheet"_s));
    }

    QTemporaryDir folder;
    test::LoopbackSource source;
    std::shared_ptr<workspace::Workspace> workspace;
    test::ManualClock clock;
    theme::Theme theme;
    std::unique_ptr<sync::SyncService> syncing;
    std::unique_ptr<query::QueryService> queries;
    std::unique_ptr<shell::MainWindow> window; ///< goes first
};

} // namespace anjungan::test
