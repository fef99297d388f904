// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/cases.h"

#include "core/workspace/document/reader.h"
#include "tests/support/workspace_file.h"

#include <QtLogging>

namespace anjungan::test {

namespace {

QByteArray collection(const QByteArrayList &all)
{
    return R"({"type":"FeatureCollection","features":[)" + all.join(",") + "]}";
}

QByteArray feature(const QByteArray &geometry, const QByteArray &properties)
{
    return R"({"type":"Feature","geometry":)" + geometry + R"(,"properties":)" + properties + "}";
}

QByteArray dataset(const QByteArray &name)
{
    const qsizetype colon = name.indexOf(':');
    const QByteArray id = colon < 0 ? name : name.first(colon);
    const QByteArray area =
        colon < 0 ? QByteArray() : R"(, "area": {"codes": "kemendagri", "field": ")" + name.sliced(colon + 1) + R"("})";
    return R"({"id": ")" + id + R"(", "source": "s", "key": "kode", "collection": ")" + id + R"(")" + area + "}";
}

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n'))
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    return lines;
}

} // namespace

workspace::Workspace pageOf(const QByteArray &datasets, const QByteArray &panels)
{
    QByteArrayList all;
    for (const QByteArray &name : datasets.split(' '))
        all.append(dataset(name));
    QByteArrayList areas;
    for (const QByteArray level : {"kabkota", "kecamatan"})
        if (datasets.split(' ').contains(level))
            areas.append(R"({"level": ")" + level + R"(", "dataset": ")" + level +
                         R"(", "code": "kode", "name": "nama"})");
    const QByteArray document =
        R"({"version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
            "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
            "datasets": [)" +
        all.join(", ") + R"(], "areas": [)" + areas.join(", ") +
        R"(], "pages": [{"id": "p", "title": "P", "panels": [)" + panels + "]}]}";
    const auto workspace = workspace::read(document, QStringLiteral("uji"));
    if (!workspace)
        qFatal("%s", qPrintable(test::lineOf(workspace.error().first())));
    return *workspace;
}

QByteArray plainRows(const QByteArray &rows)
{
    QByteArrayList all;
    for (const QByteArray &row : linesOf(rows))
        all.append(feature("null", row));
    return collection(all);
}

QByteArray features(const QByteArray &lines)
{
    QByteArrayList all;
    for (const QByteArray &line : linesOf(lines)) {
        const qsizetype bar = line.indexOf(" | ");
        all.append(feature(line.first(bar), line.sliced(bar + 3)));
    }
    return collection(all);
}

QByteArray threeAreas()
{
    const auto square = [](const QByteArray &west, const QByteArray &south, const QByteArray &east,
                           const QByteArray &north) {
        return R"({"type":"Polygon","coordinates":[[[)" + west + ',' + south + "],[" + east + ',' + south + "],[" +
               east + ',' + north + "],[" + west + ',' + north + "],[" + west + ',' + south + "]]]}";
    };
    return features(square("98.5", "3.3", "99.0", "3.8") +
                    R"( | {"kode": "12.07", "nama": "Deli Serdang"})"
                    "\n" +
                    square("99.0", "2.3", "99.5", "2.8") +
                    R"( | {"kode": "12.10", "nama": "Labuhanbatu"})"
                    "\n" +
                    square("98.6", "3.8", "99.1", "4.3") + R"( | {"kode": "12.71", "nama": "Kota Medan"})");
}

} // namespace anjungan::test
