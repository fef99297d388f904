// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/two_pages.h"

#include "core/workspace/document/reader.h"
#include "tests/support/workspace_file.h"

using namespace Qt::StringLiterals;

namespace anjungan::test {

QByteArray twoPages()
{
    return R"({
  "version": 1, "id": "uji", "title": "Uji", "notice": "Data contoh", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http://127.0.0.1/"}],
  "datasets": [{"id": "wilayah", "source": "s", "collection": "wilayah", "key": "kode"},
               {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id", "publisher": "disdik",
                "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}}],
  "areas": [{"level": "kabkota", "dataset": "wilayah", "code": "kode", "name": "nama"}],
  "pages": [
    {"id": "a", "title": "Satu", "subtitle": "Anak judul", "icon": "pin", "panels": [
      {"id": "t", "type": "table", "title": "T", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"], "where": [{"field": "kode", "is": "within", "param": "area"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]},
    {"id": "b", "title": "Dua", "icon": "calendar", "panels": []}]
})";
}

workspace::Workspace workspaceOf(const QByteArray &json)
{
    const auto read = workspace::read(json, u"uji"_s);
    if (!read)
        qFatal("%s", qPrintable(lineOf(read.error().first())));
    return *read;
}

} // namespace anjungan::test
