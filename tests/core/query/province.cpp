// SPDX-License-Identifier: GPL-3.0-or-later
#include "province.h"

#include "core/query/questions.h"
#include "core/workspace/document/reader.h"
#include "pages.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace anjungan::test {

using namespace Qt::StringLiterals;
using workspace::Dataset;
using workspace::FieldType;

namespace {

workspace::Text text(const QString &indonesian, const QString &english)
{
    return {{{u"id"_s, indonesian}, {u"en"_s, english}}};
}

workspace::Text text(const QString &inAnyLanguage) { return {{{QString(), inAnyLanguage}}}; }

Dataset areas()
{
    Dataset dataset{.id = u"kabkota"_s, .source = u"s"_s, .collection = u"kabkota"_s, .key = u"kode"_s};
    dataset.title = text(u"Kabupaten/kota"_s, u"Regencies"_s);
    return dataset;
}

Dataset progress()
{
    Dataset dataset{.id = u"kinerja"_s, .source = u"s"_s, .collection = u"kinerja"_s, .key = u"id"_s};
    dataset.title = text(u"Kinerja OPD"_s, u"Agencies' progress"_s);
    dataset.publisher = u"setda"_s;
    dataset.cadence = workspace::Duration::parse(u"P1M");
    dataset.grace = workspace::Duration::parse(u"P5D");
    dataset.period = u"periode"_s;
    dataset.periodPresent = u"fisik"_s;
    dataset.fields = {
        {.name = u"opd"_s, .title = text(u"OPD"_s, u"Agency"_s), .names = workspace::NamedThing::Agency},
        {.name = u"fisik"_s, .title = text(u"Fisik"_s, u"Physical"_s), .type = FieldType::Real, .unit = text(u"%"_s)},
        {.name = u"target"_s, .type = FieldType::Real, .unit = text(u"%"_s)},
        {.name = u"pagu"_s,
         .title = text(u"Pagu"_s, u"Ceiling"_s),
         .type = FieldType::Integer,
         .unit = text(u"juta"_s, u"million"_s)}};
    return dataset;
}

Dataset schoolDataset()
{
    Dataset dataset{.id = u"sekolah"_s, .source = u"s"_s, .collection = u"sekolah"_s, .key = u"npsn"_s};
    dataset.title = text(u"Sekolah"_s, u"Schools"_s);
    dataset.publisher = u"disdik"_s;
    dataset.area = workspace::AreaRef{u"kode_kab"_s, u"kemendagri"_s};
    return dataset;
}

Dataset strange() { return {.id = u"aneh"_s, .source = u"s"_s, .collection = u"aneh"_s, .key = u"id"_s}; }

workspace::Workspace province()
{
    workspace::Workspace workspace;
    workspace.id = u"sumut"_s;
    workspace.timeZone = QTimeZone("Asia/Jakarta");
    workspace.agencies = {{u"disdik"_s, u"Dinas Pendidikan"_s, u"Disdik"_s}, {u"pupr"_s, u"Dinas PUPR"_s, u"PUPR"_s}};
    workspace.areas = {{u"kabkota"_s, u"kabkota"_s, u"kode"_s, u"nama"_s},
                       {u"kecamatan"_s, u"belum"_s, u"kode"_s, u"nama"_s}};
    Dataset never = strange();
    never.id = u"belum"_s;
    never.title = text(u"Kecamatan"_s, u"Districts"_s);
    workspace.datasets = {areas(), progress(), schoolDataset(), strange(), never};
    return workspace;
}

source::RowPage areaPage()
{
    source::RowPage page = pageOf({u"kode"_s, u"nama"_s},
                                  R"([["12.07", "Deli Serdang"], ["12.71", "Kota Medan"], ["12.01",
        "Tapanuli Tengah"]])");
    setRectangle(page.features[0], {98.4, 3.0, 99.2, 3.8});
    setRectangle(page.features[1], {98.6, 3.5, 98.7, 3.7});
    setRectangle(page.features[2], {98.3, 1.5, 98.9, 2.2});
    return page;
}

/// November is only planned; "pupr" has no data for October; "bpbd" is not an agency of the workspace.
source::RowPage progressPage()
{
    return pageOf({u"id"_s, u"opd"_s, u"periode"_s, u"target"_s, u"fisik"_s, u"pagu"_s}, R"([
        ["d09", "disdik", "2026-09", 60.0, 61.5, 300], ["d10", "disdik", "2026-10", 70.0, 72.5, 300], ["d11",
        "disdik", "2026-11", 80.0, null, 300],
        ["p09", "pupr", "2026-09", 50.0, 40.0, 100], ["p10", "pupr", "2026-10", 66.0, null, 100], ["p11", "pupr",
        "2026-11", 75.0, null, 100],
        ["b09", "bpbd", "2026-09", 55.0, 58.0, null], ["b10", "bpbd", "2026-10", 65.0, 66.0, 200], ["b11",
        "bpbd", "2026-11", 78.0, null, 200]])");
}

source::RowPage strangePage()
{
    return pageOf(
        {u"id"_s, u"a\"b"_s, u"x; DROP TABLE kinerja; --"_s, u"%1"_s, u"dari"_s, u"FROM"_s, u"[a:b]?"_s, u"'"_s,
         u"daftar"_s},
        R"([["satu", 1, 2, 3, "' OR 1=1 --", 5, 6, 7, [1]], ["dua", 10, 20, 30, "50%_\\", 50, 60, 70, [2]]])");
}

} // namespace

QDateTime sourceTime() { return QDateTime(QDate(2026, 11, 5), QTime(2, 30), QTimeZone::utc()); }

source::RowPage schools()
{
    source::RowPage page = pageOf({u"npsn"_s, u"nama"_s, u"jenjang"_s, u"status"_s, u"kode_kab"_s, u"kode_kec"_s,
                                   u"siswa"_s, u"negeri"_s, u"berdiri"_s, u"diubah"_s},
                                  R"([
        ["99000001", "sd Mawar",  "SD",  "N", "12.07", "12.07.02", 200, true,  "1980-01-02",
        "2026-10-31T17:00:00.000Z"],
        ["99000002", "SD Anggrek","SD",  "S", "12.07", "12.07.2",  100, false, "1991-05-06",
        "2026-10-31T16:59:59.000Z"],
        ["99000003", "SMP 1",     "SMP", "N", "12.71", "12.71.01", 400, true,  "1975-07-08",
        "2026-11-01T00:00:00.000Z"],
        ["99000004", "SMA 1",     "SMA", null,"12.71", "12.71.01", 900, null,  null,
                "2026-11-02T00:00:00.000Z"],
        ["99000005", "SLB 1",     "SLB", "S", "12.99", "12.99.01", null,false, "2020-12-31",
        "2026-11-03T00:00:00.000Z"],
        ["99000006", "SD Xx",     "SD",  "N", null,    "12.077",   9,   true,  "2021-01-01",
        "2026-11-03T00:00:00.000Z"]])");
    for (std::size_t i = 0; i + 1 < page.features.size(); ++i)
        setPoint(page.features[i], 98.0 + double(i) / 10, 3.0);
    return page;
}

Province::Province() : m_workspace(province())
{
    auto writer = store::Writer::open(file());
    if (!writer)
        qFatal("%s", qPrintable(test::told(writer.error())));
    m_writer = std::move(*writer);
    const QList<std::pair<QString, source::RowPage>> pages{{u"kabkota"_s, areaPage()},
                                                           {u"kinerja"_s, progressPage()},
                                                           {u"sekolah"_s, schools()},
                                                           {u"aneh"_s, strangePage()}};
    for (const auto &[dataset, page] : pages)
        if (const QString error = publish(dataset, page); !error.isEmpty())
            qFatal("%s: %s", qPrintable(dataset), qPrintable(error));
}

QString Province::publish(const QString &dataset, const source::RowPage &page, const QDateTime &sourceModified,
                          const QStringList &part)
{
    auto stage = m_writer->stage(*m_workspace.dataset(dataset));
    if (!stage)
        return test::told(stage.error());
    if (const auto appended = (*stage)->append(page, {}); !appended)
        return test::told(appended.error());
    const auto summary = (*stage)->summary();
    if (!summary)
        return test::told(summary.error());
    sync::Observation observation{
        .dataset = dataset, .at = sourceModified.addDays(1), .outcome = sync::Outcome::Published};
    observation.sourceModified = sourceModified;
    observation.rows = qint64(page.features.size());
    observation.added = summary->added;
    observation.changed = summary->changed;
    observation.removed = summary->removed;
    const auto published =
        (*stage)->publish({.sourceModified = sourceModified, .pages = {}, .definition = {}, .part = part}, observation);
    return published ? QString() : test::told(published.error());
}

std::unique_ptr<store::Reader> Province::reader() const
{
    auto reader = store::Reader::open(file());
    return reader ? std::move(*reader) : nullptr;
}

workspace::QuerySpec query(const QByteArray &json)
{
    const auto spec = workspace::readQuery(QJsonDocument::fromJson(json).object());
    if (!spec)
        qFatal("%s: %s", json.constData(), qPrintable(told(spec.error())));
    return *spec;
}

QString rowsOf(Province &province, const workspace::QuerySpec &spec, const query::Parameters &parameters,
               const QString &language)
{
    const auto reader = province.reader();
    const auto answer =
        query::answer({*reader, province.workspace(), sourceTime(), [] { return false; }}, spec, parameters, language);
    if (!answer)
        return errorText(answer.error());
    QJsonArray rows;
    for (const QVariantList &row : (*answer)->rows)
        rows.append(QJsonArray::fromVariantList(row));
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QString errorText(const query::QueryError &error)
{
    static const QStringList kinds{u"NeverSynced"_s, u"UnknownDataset"_s, u"UnknownField"_s,  u"BadQuery"_s, u"Cache"_s,
                                   u"Canceled"_s,    u"NotComputed"_s,    u"BeforeHistory"_s, u"LeftOut"_s};
    return kinds.value(int(error.kind)) + u": "_s + test::told(error.what);
}

} // namespace anjungan::test
