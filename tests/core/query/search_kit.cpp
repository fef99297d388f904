// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/search_kit.h"

#include "core/query/search_answer.h"
#include "core/query/snapshot.h"
#include "core/workspace/document/reader.h"
#include "core/workspace/selection.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/told.h"

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray searchDocument = R"({
  "version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1/"}],
  "agencies": [{"id": "disdik", "name": "Dinas Pendidikan", "short": "Disdik"},
               {"id": "bpbd", "name": "Badan Penanggulangan Bencana Daerah", "short": "BPBD"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": {"id": "Wilayah", "en": "Areas"}},
    {"id": "kecamatan", "source": "s", "collection": "kecamatan", "key": "kode", "title": {"id": "Kecamatan", "en": "Districts"}},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "npsn", "publisher": "disdik",
     "title": {"id": "Sekolah", "en": "Schools"}, "area": {"field": "kode", "codes": "kemendagri"},
     "fields": {"jenjang": {"title": {"id": "Jenjang", "en": "Level"}},
                "status": {"title": "Status", "values": {"N": {"id": "Negeri", "en": "State"}}},
                "siswa": {"title": {"id": "Jumlah siswa", "en": "Pupils"}}}},
    {"id": "zona", "source": "s", "collection": "zona", "key": "id", "publisher": "bpbd",
     "title": {"id": "Zona bahaya", "en": "Hazard zones"}, "area": {"field": "kode", "codes": "kemendagri"},
     "fields": {"bahaya": {"title": "Bahaya", "values": {"banjir": {"id": "Rendaman", "en": "Flood"}}}}},
    {"id": "aplikasi", "source": "s", "collection": "aplikasi", "key": "id", "publisher": "bpbd",
     "title": {"id": "Inventaris aplikasi", "en": "Applications"}, "fields": {"opd": {"title": "OPD", "names": "agency"}}},
    {"id": "danau", "source": "s", "collection": "danau", "key": "id", "title": {"id": "Danau", "en": "Lakes"}}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"},
            {"level": "kecamatan", "dataset": "kecamatan", "code": "kode", "name": "nama"}],
  "pages": [
    {"id": "ringkasan", "title": {"id": "Ringkasan", "en": "Overview"}, "panels": [
      {"id": "j", "type": "figure", "title": "J", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "where": [{"field": "kode", "is": "within", "param": "area"}],
                 "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"}]},
    {"id": "bencana", "title": {"id": "Bencana", "en": "Disasters"},
     "parameters": [{"id": "bahaya", "title": {"id": "Bahaya", "en": "Hazard"}, "choices": [
        {"value": "banjir", "title": {"id": "Banjir", "en": "Flood"}},
        {"value": "gunung_api", "title": {"id": "Gunung api", "en": "Volcano"}}]}],
     "panels": [
      {"id": "z", "type": "figure", "title": "Z", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "zona", "where": [{"field": "bahaya", "is": "=", "param": "bahaya"},
                                              {"field": "kode", "is": "within", "param": "area"}],
                 "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"}]},
    {"id": "sekolah", "title": {"id": "Sekolah", "en": "Schools"},
     "parameters": [{"id": "jenjang", "title": {"id": "Jenjang", "en": "Level"}, "choices": [
        {"value": "", "title": {"id": "Semua jenjang", "en": "All levels"}},
        {"value": "SD", "title": "SD"}, {"value": "SMP", "title": "SMP"}, {"value": "SMA", "title": "SMA"},
        {"value": "SMK", "title": "SMK"}]}],
     "panels": [
      {"id": "n", "type": "figure", "title": "N", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "param": "jenjang"},
                                                 {"field": "kode", "is": "within", "param": "area"}],
                 "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
      {"id": "peta", "type": "map", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 1, 6, 1]},
       "areas": "kabkota",
       "layers": [{"dataset": "danau", "kind": "base", "style": {"role": "water", "label": "nama"}},
                  {"dataset": "sekolah", "kind": "points", "select": "sekolah", "style": {"colour": "bad"}}]}]},
    {"id": "opd", "title": {"id": "Kinerja OPD", "en": "Agencies"},
     "detail": {"parameter": "opd", "key": "opd", "name": "opd.short",
                "query": {"dataset": "aplikasi", "group": ["opd"], "measures": [{"id": "n", "by": "count"}]}},
     "panels": [
      {"id": "a", "type": "figure", "title": "A", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "aplikasi", "where": [{"field": "opd", "is": "=", "param": "opd"}],
                 "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"}]}]
})";

workspace::Workspace searchWorkspace()
{
    const auto read = workspace::read(searchDocument, u"uji"_s);
    if (!read)
        qFatal("the workspace: %s", qPrintable(read.error().first().pointer));
    return *read;
}

} // namespace

QString selectionOf(const workspace::Link &link)
{
    workspace::Selection selection;
    for (const workspace::Link::Setting &setting : link.select)
        selection.set(setting.parameter, setting.value);
    return selection.toText();
}

SearchKit::SearchKit() : m_workspace(searchWorkspace())
{
    auto writer = store::Writer::open(file());
    if (!writer)
        qFatal("%s", qPrintable(told(writer.error())));
    m_writer = std::move(*writer);
    if (const auto saved = m_writer->saveWorkspace(searchDocument, u"uji"_s, sourceTime()); !saved)
        qFatal("%s", qPrintable(told(saved.error())));
    publish(
        u"kabkota"_s, {u"kode"_s, u"nama"_s},
        R"([["12.07", "Deli Serdang"], ["12.05", "Langkat"], ["12.71", "Kota Medan"], ["12.74", "Kota Tanjung Balai"],
                ["12.04", "Nias"], ["12.14", "Nias Selatan"]])");
    publish(u"kecamatan"_s, {u"kode"_s, u"nama"_s},
            R"([["12.71.13", "Medan Deli"], ["12.07.26", "Percut Sei Tuan"], ["12.05.01", "Tanjungpura"]])");
    publish(u"sekolah"_s, {u"npsn"_s, u"nama"_s, u"jenjang"_s, u"status"_s, u"kode"_s},
            R"([["10219001", "SMA Negeri 1 Labuhan Deli", "SMA", "N", "12.07"],
                ["10219002", "SMA Swasta Taruna Galang", "SMA", "S", "12.07"],
                ["10219003", "SMA Negeri 1 Medan Deli", "SMA", "N", "12.71"],
                ["10219004", "SD Negeri Percontohan Élan", "SD", "N", "12.07"],
                ["10219005", "SMK Negeri Tanjungbalai", "SMK", "N", "12.74"],
                ["10219006", "SMP Huta Toba 北京大学", "SMP", "N", "12.05"]])");
    publish(u"zona"_s, {u"id"_s, u"nama"_s, u"bahaya"_s, u"kode"_s},
            R"([["1", "Sungai Deli", "banjir", "12.07"], ["2", "Sinabung", "gunung_api", "12.05"]])");
    publish(u"aplikasi"_s, {u"id"_s, u"nama"_s, u"opd"_s},
            R"([["a1", "SI Bencana", "bpbd"], ["a2", "e-Rapor", "disdik"]])");
    publish(u"danau"_s, {u"id"_s, u"nama"_s}, R"([["d1", "Danau Toba"]])");
    auto reader = store::Reader::open(file());
    if (!reader)
        qFatal("%s", qPrintable(told(reader.error())));
    m_reader = std::move(*reader);
}

void SearchKit::publish(const QString &dataset, const QStringList &fields, const QByteArray &rows,
                        const QStringList &part)
{
    auto stage = m_writer->stage(*m_workspace.dataset(dataset));
    if (!stage)
        qFatal("%s", qPrintable(told(stage.error())));
    const source::RowPage page = pageOf(fields, rows);
    const auto done =
        (*stage)->append(page, {}).and_then([&] { return (*stage)->summary(); }).and_then([&](auto summary) {
            sync::Observation seen{.dataset = dataset, .at = sourceTime(), .outcome = sync::Outcome::Published};
            seen.rows = summary.rows;
            return (*stage)->publish({.sourceModified = sourceTime(), .pages = {}, .definition = {}, .part = part},
                                     seen);
        });
    if (!done)
        qFatal("%s: %s", qPrintable(dataset), qPrintable(told(done.error())));
}

query::SearchAnswer SearchKit::search(const QString &text, const QString &page, int limit)
{
    const query::Snapshot snapshot(*m_reader);
    const query::Context context{*m_reader, m_workspace, sourceTime(), [] { return false; }};
    const auto answer = query::searched(context, {.text = text, .page = page, .language = u"id"_s, .limit = limit});
    if (!answer)
        qFatal("%s", qPrintable(errorText(answer.error())));
    return *answer;
}

QString SearchKit::shown(const QString &text)
{
    static const QHash<query::SearchKind, QString> names{{query::SearchKind::Areas, u"areas"_s},
                                                         {query::SearchKind::Agencies, u"agencies"_s},
                                                         {query::SearchKind::Pages, u"pages"_s},
                                                         {query::SearchKind::Datasets, u"datasets"_s}};
    QStringList groups;
    for (const query::SearchGroup &group : search(text).groups) {
        if (group.kind == query::SearchKind::Fields)
            continue;
        QStringList hits;
        for (const query::SearchHit &hit : group.hits)
            hits << hit.title;
        groups << u"%1 %2: %3"_s.arg(names.value(group.kind, group.dataset), QString::number(group.count),
                                     hits.join(u", "_s));
    }
    return groups.join(u" | "_s);
}

QString SearchKit::meant(const QString &text, const QString &page)
{
    const auto meaning = search(text, page).interpretation;
    if (!meaning)
        return u"-"_s;
    QStringList parts;
    for (const query::Interpretation::Part &part : meaning->parts)
        parts << (part.name.isEmpty() ? part.text : part.name + u' ' + part.text);
    return u"%1 = %2 -> %3 %4"_s.arg(parts.join(u" · "_s), QString::number(meaning->rows), meaning->link.page,
                                     selectionOf(meaning->link));
}

} // namespace anjungan::test
