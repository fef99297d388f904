// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/filters_station.h"

#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_engine.h"
#include "tests/ui/shell/two_pages.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/sheet/cell.h"
#include "ui/shell/filters/chip_button.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

constexpr auto filtersDocument = R"({
  "version": 1, "id": "uji", "title": "Uji", "notice": "Data contoh", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1/"}],
  "agencies": [{"id": "bpbd", "name": "Badan Penanggulangan Bencana Daerah", "short": "BPBD"},
               {"id": "disdik", "name": "Dinas Pendidikan", "short": "Disdik"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode"},
    {"id": "kecamatan", "source": "s", "collection": "kecamatan", "key": "kode"},
    {"id": "desa", "source": "s", "collection": "desa", "key": "kode"},
    {"id": "dusun", "source": "s", "collection": "dusun", "key": "kode"},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id",
     "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"},
            {"level": "kecamatan", "dataset": "kecamatan", "code": "kode", "name": "nama"},
            {"level": "desakel", "dataset": "desa", "code": "kode", "name": "nama"},
            {"level": "dusun", "dataset": "dusun", "code": "kode", "name": "nama"}],
  "pages": [
    {"id": "sekolah", "title": "Sekolah", "icon": "school", "panels": [
      {"id": "a", "type": "table", "title": "Sekolah", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"},
                           {"field": "bulan", "is": "latest", "param": "period"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]},
    {"id": "opd", "title": "Kinerja OPD", "icon": "chart",
     "parameters": [{"id": "bahaya", "title": "Bahaya", "choices": [
       {"value": "banjir", "title": "Banjir"}, {"value": "longsor", "title": "Longsor"},
       {"value": "gempa", "title": "Gempa"}]}],
     "panels": [
      {"id": "b", "type": "table", "title": "Kinerja", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"},
                           {"field": "bulan", "is": "latest", "param": "period"},
                           {"field": "opd", "is": "=", "param": "opd"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]},
    {"id": "satu", "title": "Satu OPD", "icon": "chart",
     "detail": {"parameter": "opd", "within": "opd", "key": "opd", "name": "opd",
                "query": {"dataset": "sekolah", "group": ["opd"], "measures": [{"id": "n", "by": "count"}]}},
     "panels": [
      {"id": "c", "type": "table", "title": "Kinerja", "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"], "where": [{"field": "opd", "is": "=", "param": "opd"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]}]
})";

} // namespace

FiltersStation::FiltersStation()
{
    workspace::Workspace document = workspaceOf(filtersDocument);
    document.sources.first().url = m_source.url();
    m_workspace = std::make_shared<workspace::Workspace>(document);
    const auto put = [this](const QString &id, const QList<QVariantMap> &rows) {
        LoopbackCollection collection;
        collection.id = id;
        for (const QVariantMap &row : rows)
            collection.features.push_back(
                feature(row.value(u"id"_s, row.value(u"kode"_s)).toString(), {}, QJsonObject::fromVariantMap(row)));
        m_source.put(collection);
    };
    const auto area = [](const QString &code, const QString &name) {
        return QVariantMap{{u"kode"_s, code}, {u"nama"_s, name}};
    };
    put(u"kabkota"_s, {area(u"12.05"_s, u"Langkat"_s), area(u"12.07"_s, u"Deli Serdang"_s)});
    put(u"kecamatan"_s, {area(u"12.07.23"_s, u"Sunggal"_s), area(u"12.05.01"_s, u"Binjai"_s)});
    QList<QVariantMap> villages{area(u"12.07.23.2001"_s, u"Kampung Sunggal"_s)};
    for (int at = 0; at < 250; ++at)
        villages.append(area(u"12.07.23.%1"_s.arg(3000 + at), u"Desa %1"_s.arg(at, 3, 10, QChar(u'0'))));
    put(u"desa"_s, villages);
    put(u"dusun"_s, {});
    QList<QVariantMap> schools;
    for (const QString &month : {u"2025-11"_s, u"2025-12"_s, u"2026-07"_s, u"2026-08"_s, u"2026-09"_s, u"2026-10"_s})
        for (const QString &agency : {u"bpbd"_s, u"disdik"_s})
            schools.append(
                {{u"id"_s, month + agency}, {u"kode"_s, u"12.07"_s}, {u"bulan"_s, month}, {u"opd"_s, agency}});
    put(u"sekolah"_s, schools);
}

FiltersStation::~FiltersStation() = default;

void FiltersStation::sync()
{
    auto cache = store::Writer::open(m_folder.filePath(u"uji.gpkg"_s));
    source::HttpTransport transport(source::Limits{});
    sync::SyncEngine engine(*m_workspace, transport, **cache, m_clock, {});
    QCoro::waitFor(engine.run());
}

void FiltersStation::open(const QString &language)
{
    window.reset();
    const QString file = m_folder.filePath(u"uji.gpkg"_s);
    m_queries = std::make_unique<query::QueryService>(file, m_workspace, [this] { return m_clock.now(); });
    window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *m_workspace,
                                                                    .queries = *m_queries,
                                                                    .theme = theme,
                                                                    .clock = m_clock,
                                                                    .cacheFile = file,
                                                                    .language = language});
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()) || !settle())
        qFatal("the window does not settle");
}

void FiltersStation::show(const QString &page)
{
    window->showPage(page);
    settle();
}

void FiltersStation::select(const QString &parameter, const QString &value)
{
    window->navigation().choose(window->navigation().selection().with(parameter, value));
    settle();
}

bool FiltersStation::settle()
{
    return QTest::qWaitFor([this] { return window->isSettled(); }, 10'000);
}

shell::ChipButton *FiltersStation::chip(const QString &parameter) const
{
    return find<shell::ChipButton>(parameter + u"_chip"_s);
}

sheet::Sheet *FiltersStation::openSheet(const QString &parameter) const
{
    const bool isSettled = QTest::qWaitFor([this] { return window->isSettled(); }, 10'000);
    return isSettled ? test::openSheet(*window, parameter + u"_sheet"_s) : nullptr;
}

sheet::Cell *FiltersStation::cell(const QString &period) const
{
    sheet::Sheet *sheet = openSheet(u"period"_s);
    return sheet ? sheet->findChild<sheet::Cell *>(u"period_"_s + period) : nullptr;
}

} // namespace anjungan::test
