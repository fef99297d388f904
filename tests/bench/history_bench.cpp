// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"
#include "tests/support/told.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <ctime>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 14'031; ///< the province's schools
constexpr int changedRows = 100; ///< on each day
constexpr int rowsOfPage = 1000;

QByteArray pointAt(double longitude, double latitude)
{
    QByteArray wkb("\x01\x01\x00\x00\x00", 5);
    for (const double value : {longitude, latitude}) {
        const auto bits = std::bit_cast<quint64>(value);
        for (int byte = 0; byte < 8; ++byte)
            wkb.append(char(bits >> (8 * byte)));
    }
    return wkb;
}

/// The school with that number on that day; on each day other hundred schools get other pupils.
source::SourceRow schoolOn(int number, int day)
{
    const int changes = (day * changedRows + rowCount - 1 - number) / rowCount; // how often it was among the hundred
    const int changedOn = changes > 0 ? ((changes - 1) * rowCount + number) / changedRows + 1 : 0;
    const QString code = u"12.%1"_s.arg(1 + number % 33, 2, 10, QChar(u'0'));
    source::SourceRow row;
    row.values = {QString::number(10'200'000 + number),
                  u"SD Negeri %1 Percobaan"_s.arg(number),
                  u"SD"_s,
                  u"N"_s,
                  code,
                  u"Kecamatan %1"_s.arg(number % 450),
                  std::int64_t(100 + number % 400 + changes),
                  std::int64_t(6 + number % 30),
                  u"2026/2027 Ganjil"_s,
                  QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::UTC).addDays(changedOn).toString(Qt::ISODate)};
    row.wkb = pointAt(97 + number % 300 * 0.01, 1 + number % 400 * 0.01);
    row.box.add(97 + number % 300 * 0.01, 1 + number % 400 * 0.01);
    row.type = 1;
    return row;
}

source::RowPage pageOn(int first, int day)
{
    source::RowPage page;
    page.fields = {u"npsn"_s,      u"nama"_s,  u"jenjang"_s, u"status"_s,   u"kode_kab"_s,
                   u"kecamatan"_s, u"siswa"_s, u"guru"_s,    u"semester"_s, u"updated_at"_s};
    for (int number = first; number < std::min(first + rowsOfPage, rowCount); ++number)
        page.features.push_back(schoolOn(number, day));
    return page;
}

/// Milliseconds of a publish alone, without the staging.
struct Cost
{
    double passed = 0;
    double computed = 0; ///< by processors, which other programs disturb less
};

double medianOf(const std::vector<Cost> &costs, double Cost::*which)
{
    std::vector<double> values;
    for (const Cost &cost : costs)
        values.push_back(cost.*which);
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Stages and publishes the schools of a day, and drops what is beyond the limits.
sync::CacheResult<Cost> publishDay(store::Writer &cache, const workspace::Dataset &dataset,
                                   const workspace::HistoryLimits &limits, int day)
{
    auto stage = cache.stage(dataset);
    if (!stage)
        return std::unexpected(stage.error());
    for (int first = 0; first < rowCount; first += rowsOfPage)
        if (const auto appended = (*stage)->append(pageOn(first, day), {}); !appended)
            return std::unexpected(appended.error());
    const auto summary = (*stage)->summary();
    if (!summary)
        return std::unexpected(summary.error());
    const sync::Observation seen{.dataset = dataset.id,
                                 .at = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::UTC).addDays(day),
                                 .outcome = sync::Outcome::Published,
                                 .rows = summary->rows,
                                 .added = summary->added,
                                 .changed = summary->changed,
                                 .removed = summary->removed,
                                 .contentHash = summary->contentHash};
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begun = std::clock();
    if (const auto published = (*stage)->publish({.definition = u"one"_s}, seen); !published)
        return std::unexpected(published.error());
    const Cost cost{.passed = double(timer.nsecsElapsed()) / 1e6,
                    .computed = 1e3 * double(std::clock() - begun) / CLOCKS_PER_SEC};
    return cache.trimHistory(limits, seen.at).transform([&cost](qint64) { return cost; });
}

} // namespace

/// usage: history_bench CACHE [DAYS [KEPT]]: publishes 14,031 schools, of which 100 change each day, into a new cache
/// that keeps former values for KEPT days, and prints the median time of a publish and the size of the file in the
/// beginning and in the end.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const int days = arguments.value(2, u"365"_s).toInt();
    const workspace::HistoryLimits limits{.days = arguments.size() > 3 ? arguments[3].toInt()
                                                                       : workspace::HistoryLimits().days};
    workspace::Dataset dataset{.id = u"sekolah"_s, .key = u"npsn"_s};
    dataset.modified = u"updated_at"_s;
    dataset.area = workspace::AreaRef{u"kode_kab"_s, u"kemendagri"_s};
    std::vector<Cost> costs;
    qint64 before = 0;
    for (int day = 0; day <= days; ++day) {
        const auto cache = store::Writer::open(arguments[1]); // each time, so that the file is complete
        const auto cost = cache.and_then([&](const auto &open) { return publishDay(*open, dataset, limits, day); });
        if (!cost) {
            std::fprintf(stderr, "%s\n", qPrintable(test::told(cost.error())));
            return 1;
        }
        if (day > 0)
            costs.push_back(*cost);
        if (day == 1)
            before = QFileInfo(arguments[1]).size();
    }
    std::printf("%.1f ms a publish (%.1f ms computing), %lld bytes after the first, %lld after %d\n",
                medianOf(costs, &Cost::passed), medianOf(costs, &Cost::computed), before,
                QFileInfo(arguments[1]).size(), days);
    return 0;
}
