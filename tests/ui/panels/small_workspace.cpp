// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/small_workspace.h"

#include "core/workspace/document/reader.h"
#include "tests/support/workspace_file.h"

#include <QtLogging>

namespace anjungan::test {

namespace {

constexpr auto smallDocument = R"({
  "version": 1, "id": "uji", "title": {"id": "Provinsi Uji", "en": "Test Province"}, "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1/"}],
  "datasets": [
    {"id": "kabkota", "source": "s", "collection": "kabkota", "key": "kode", "title": "Wilayah"},
    {"id": "nilai", "source": "s", "collection": "nilai", "key": "id", "title": "Nilai", "publisher": "bpbd", "cadence": "P1M", "grace": "P7D",
     "refresh": "PT15M", "modified": "diubah", "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"},
     "fields": {"jumlah": {"title": "Jumlah", "type": "integer", "unit": "orang"}}},
    {"id": "belum", "source": "s", "collection": "belum", "key": "id", "title": "Belum"}
  ],
  "agencies": [{"id": "bpbd", "name": "Badan Penanggulangan Bencana Daerah", "short": "BPBD"}],
  "areas": [{"level": "kabkota", "dataset": "kabkota", "code": "kode", "name": "nama"}],
  "pages": [{
    "id": "uji", "title": "Uji",
    "parameters": [{"id": "kelas", "title": "Kelas", "choices": [{"value": "a", "title": "Kelas A"}, {"value": "b", "title": "Kelas B"},
                                                                 {"value": "z", "title": "Kelas Z"}]}],
    "panels": [
      {"id": "jumlah", "type": "figure", "title": "Jumlah", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]},
       "query": {"dataset": "nilai", "where": [{"field": "kelas", "is": "=", "param": "kelas"}, {"field": "kode", "is": "within", "param": "area"}],
                 "measures": [{"id": "jumlah", "by": "sum", "field": "jumlah", "unit": "orang"}]},
       "value": "jumlah", "format": "integer"},
      {"id": "belum", "type": "figure", "title": "Belum", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]},
       "query": {"dataset": "belum", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
      {"id": "salah", "type": "table", "title": "Salah", "at": {"wide": [6, 0, 3, 1], "narrow": [0, 1, 3, 1]},
       "query": {"dataset": "nilai", "select": ["tiada"]}, "columns": [{"field": "tiada", "title": "Tiada", "format": "text"}]},
      {"id": "tabel", "type": "table", "title": "Tabel", "at": {"wide": [9, 0, 3, 1], "narrow": [3, 1, 3, 1]},
       "query": {"dataset": "nilai", "where": [{"field": "kelas", "is": "=", "param": "kelas"}], "select": ["id", "bulan", "jumlah"], "order": ["id"]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}, {"field": "jumlah", "title": "Jumlah", "format": "integer"}]},
      {"id": "peta", "type": "map", "at": {"wide": [0, 1, 6, 1], "narrow": [0, 2, 6, 1]}, "areas": "kabkota", "chips": "kelas", "format": "integer",
       "measure": {"query": {"dataset": "nilai", "where": [{"field": "kelas", "is": "=", "param": "kelas"}], "group": ["kode"],
                             "measures": [{"id": "jumlah", "by": "sum", "field": "jumlah"}]},
                   "area": "kode", "value": "jumlah",
                   "classes": [{"upTo": 15, "title": "sedikit", "colour": "sequence-1"}, {"upTo": null, "title": "banyak", "colour": "sequence-5"}]}},
      {"id": "daerah", "type": "area", "at": {"wide": [6, 1, 6, 1], "narrow": [0, 3, 6, 1]},
       "rows": [{"title": "Jumlah", "query": {"dataset": "nilai", "where": [{"field": "kode", "is": "within", "param": "area"}],
                                              "measures": [{"id": "jumlah", "by": "sum", "field": "jumlah", "unit": "orang"}]}, "value": "jumlah", "format": "integer"},
                {"title": "Kelas", "query": {"dataset": "nilai", "where": [{"field": "kode", "is": "within", "param": "area"}], "select": ["kelas"]},
                 "value": "kelas", "format": "text"}]}
    ]}]
})";

} // namespace

workspace::Workspace smallWorkspace()
{
    const auto workspace = workspace::read(smallDocument, QStringLiteral("uji"));
    if (!workspace)
        qFatal("%s", qPrintable(test::lineOf(workspace.error().first())));
    return *workspace;
}

QByteArray smallAreas()
{
    QByteArray features;
    for (int area = 1; area <= 3; ++area) {
        const QByteArray west = QByteArray::number(97 + area);
        const QByteArray east = QByteArray::number(98 + area);
        const QByteArray code = "12.0" + QByteArray::number(area);
        features += QByteArray(area > 1 ? "," : "") + R"({"type":"Feature","properties":{"kode":")" + code +
                    R"(","nama":"Daerah )" + QByteArray::number(area) +
                    R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + west + ",2],[" + east + ",2],[" + east +
                    ",3],[" + west + ",3],[" + west + R"(,2]]]}})";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

QByteArray smallValues()
{
    constexpr auto rows = R"([
        {"id": "1", "kode": "12.01", "kelas": "a", "bulan": "2026-09", "jumlah": 10, "diubah": "2026-11-05T03:00:00Z"},
        {"id": "2", "kode": "12.02", "kelas": "a", "bulan": "2026-10", "jumlah": 1020, "diubah": "2026-11-04T03:00:00Z"},
        {"id": "3", "kode": "12.01", "kelas": "b", "bulan": "2026-10", "jumlah": null, "diubah": "2026-11-04T03:00:00Z"}])";
    QByteArray features;
    for (const QByteArray &line : QByteArray(rows).split('\n')) {
        const QByteArray row = line.trimmed();
        if (!row.startsWith('{'))
            continue;
        const QByteArray properties = row.first(row.lastIndexOf('}') + 1);
        features += QByteArray(features.isEmpty() ? "" : ",") + R"({"type":"Feature","geometry":null,"properties":)" +
                    properties + "}";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

} // namespace anjungan::test
