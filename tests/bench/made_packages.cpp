// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_packages.h"

#include "core/store/writer.h"
#include "ui/words/sentence.h"

#include <QElapsedTimer>
#include <QTimeZone>

#include <cstdio>
#include <random>

namespace anjungan::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int areaCount = 33, agencyCount = 12, monthCount = 24, kindCount = 8, statusCount = 3;
constexpr qint64 pageRows = 10'000;

QString two(qint64 number) { return QString::number(number).rightJustified(2, u'0'); }

source::RowPage areas()
{
    source::RowPage page;
    page.fields = {u"kode"_s, u"nama"_s};
    for (int area = 1; area <= areaCount; ++area)
        page.features.push_back({.id = {}, .values = {u"12."_s + two(area), u"Kabupaten "_s + two(area)}});
    return page;
}

source::RowPage packages(qint64 from, qint64 to, std::mt19937_64 &random)
{
    source::RowPage page;
    page.fields = {u"id"_s,     u"nama"_s, u"opd"_s,       u"kode_kab"_s, u"bulan"_s,     u"jenis"_s,
                   u"status"_s, u"pagu"_s, u"realisasi"_s, u"persen"_s,   u"updated_at"_s};
    const auto below = [&random](qint64 bound) { return qint64(random() % quint64(bound)); };
    for (qint64 row = from; row < to; ++row) {
        const QString number = QString::number(10'000'000 + row);
        const qint64 month = below(monthCount);
        const qint64 ceiling = 1'000'000 + below(20'000'000'000);
        const qint64 tenths = below(1001);
        page.features.push_back(
            {.id = {},
             .values = {number, u"Paket pekerjaan nomor "_s + number, u"opd"_s + two(1 + below(agencyCount)),
                        u"12."_s + two(1 + below(areaCount)),
                        QString::number(2025 + month / 12) + u'-' + two(1 + month % 12),
                        u"jenis "_s + two(1 + below(kindCount)), u"status "_s + two(1 + below(statusCount)), ceiling,
                        ceiling / 1000 * tenths, double(tenths) / 10, u"2026-11-20T07:00:00Z"_s}});
    }
    return page;
}

[[nodiscard]] bool failed(const auto &result)
{
    if (!result)
        std::fprintf(stderr, "bench_touch: %s\n", qPrintable(words::sentence(result.error().what)));
    return !result;
}

[[nodiscard]] bool publish(store::Writer &writer, const workspace::Dataset &dataset, qint64 rows, const auto &pageOf)
{
    auto stage = writer.stage(dataset);
    if (failed(stage))
        return false;
    for (qint64 from = 0; from < rows; from += pageRows)
        if (failed((*stage)->append(pageOf(from, std::min(rows, from + pageRows)), {})))
            return false;
    const auto summary = (*stage)->summary();
    if (failed(summary) || failed((*stage)->prepare()))
        return false;
    sync::Observation observation;
    observation.dataset = dataset.id;
    observation.at = QDateTime(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC);
    observation.outcome = sync::Outcome::Published;
    observation.rows = summary->rows;
    return !failed((*stage)->publish({.sourceModified = {}, .pages = {}, .definition = u"bench"_s}, observation));
}

} // namespace

double makePackages(const workspace::Workspace &workspace, const QByteArray &document, const QString &cache,
                    qint64 rows)
{
    QElapsedTimer timer;
    timer.start();
    auto writer = store::Writer::open(cache);
    if (failed(writer) || failed((*writer)->saveWorkspace(document, {}, QDateTime::currentDateTimeUtc())))
        return -1;
    std::mt19937_64 random(12); // NOLINT(cert-msc32-c,cert-msc51-cpp): the rows are to be the same each time
    const bool done = publish(**writer, *workspace.dataset(u"kabkota"_s), 1, [](qint64, qint64) { return areas(); }) &&
                      publish(**writer, *workspace.dataset(u"paket"_s), rows,
                              [&random](qint64 from, qint64 to) { return packages(from, to, random); });
    return done ? double(timer.elapsed()) / 1000 : -1;
}

} // namespace anjungan::bench
