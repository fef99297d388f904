// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_answer.h"
#include "core/query/snapshot.h"
#include "core/store/writer.h"
#include "tests/support/told.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfPage = 1000;
constexpr int changedRows = 100; ///< whose pupils change in the second publish, and whose names in the third

const QStringList levels{u"SD"_s, u"SMP"_s, u"SMA"_s, u"SMK"_s};
const QStringList owners{u"Negeri"_s, u"Swasta"_s};
const QStringList firstParts{u"Tanjung"_s, u"Sei"_s,   u"Padang"_s, u"Labuhan"_s, u"Batang"_s, u"Gunung"_s,
                             u"Huta"_s,    u"Lubuk"_s, u"Pantai"_s, u"Simpang"_s, u"Bandar"_s, u"Rantau"_s};

/// Some thousand words as places have them.
QString place(int number)
{
    static const QStringList syllables{u"ba"_s, u"lai"_s, u"ra"_s, u"mon"_s, u"ti"_s, u"ga"_s, u"lang"_s, u"sa"_s,
                                       u"mo"_s, u"sir"_s, u"ku"_s, u"tam"_s, u"bu"_s, u"na"_s, u"de"_s,   u"li"_s};
    QString word;
    for (int rest = number % 4096 + 4096; rest > 1; rest /= 16)
        word += syllables[rest % 16];
    word[0] = word[0].toUpper();
    return word;
}

source::SourceRow school(int number, int pupils, bool isRenamed)
{
    source::SourceRow row;
    row.values = {QString::number(10'000'000 + number),
                  u"%1 %2 %3 %4 %5"_s.arg(levels[number * 7 % 4], owners[number * 13 % 2],
                                          QString::number(1 + number % 40), firstParts[number * 11 % 12],
                                          place(number * 31 / 7)) +
                      (isRenamed ? u" Baru"_s : QString()),
                  u"12.%1"_s.arg(1 + number % 33, 2, 10, QChar(u'0')), std::int64_t(100 + number % 400 + pupils)};
    return row;
}

sync::CacheResult<double> publish(store::Writer &cache, int count, int round)
{
    workspace::Dataset dataset{.id = u"sekolah"_s, .key = u"npsn"_s};
    dataset.area = workspace::AreaRef{u"kode"_s, u"kemendagri"_s};
    auto stage = cache.stage(dataset);
    if (!stage)
        return std::unexpected(stage.error());
    for (int first = 0; first < count; first += rowsOfPage) {
        source::RowPage page;
        page.fields = {u"npsn"_s, u"nama"_s, u"kode"_s, u"siswa"_s};
        for (int number = first; number < std::min(first + rowsOfPage, count); ++number)
            page.features.push_back(
                school(number, round > 0 && number < changedRows ? 1 : 0, round > 1 && number < changedRows));
        if (const auto appended = (*stage)->append(std::move(page), {}); !appended)
            return std::unexpected(appended.error());
    }
    const auto summary = (*stage)->summary();
    if (!summary)
        return std::unexpected(summary.error());
    const sync::Observation seen{.dataset = dataset.id,
                                 .at = QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::UTC).addDays(round),
                                 .outcome = sync::Outcome::Published,
                                 .rows = summary->rows};
    QElapsedTimer timer;
    timer.start();
    return (*stage)->publish({.definition = u"one"_s}, seen).transform([&timer] {
        return double(timer.nsecsElapsed()) / 1e6;
    });
}

workspace::Workspace searchedWorkspace()
{
    workspace::Workspace workspace;
    workspace.datasets = {{.id = u"sekolah"_s, .source = u"s"_s, .collection = u"sekolah"_s, .key = u"npsn"_s}};
    workspace.datasets.first().area = workspace::AreaRef{u"kode"_s, u"kemendagri"_s};
    return workspace;
}

double share(std::vector<double> &values, double part)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(double(values.size()) * part))];
}

/// Milliseconds for each beginning of what somebody types.
sync::CacheResult<std::vector<double>> typed(const QString &file, const QStringList &texts, QString &slowest)
{
    auto reader = store::Reader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    const workspace::Workspace workspace = searchedWorkspace();
    std::vector<double> times;
    double most = 0;
    for (const QString &text : texts)
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const query::Snapshot snapshot(**reader);
            const query::Context context{**reader, workspace, QDateTime::currentDateTimeUtc(), [] { return false; }};
            QElapsedTimer timer;
            timer.start();
            const auto answer = query::searched(context, {.text = text.first(length), .page = {}, .language = u"id"_s});
            const double time = double(timer.nsecsElapsed()) / 1e6;
            if (!answer)
                qFatal("%s", qPrintable(test::told(answer.error().what)));
            times.push_back(time);
            if (time > most) {
                most = time;
                slowest = text.first(length);
            }
        }
    return times;
}

} // namespace

/// usage: search_bench COUNT…: publishes so many names into a new cache, again with other pupils and with other names,
/// and prints the times of the publishes and of searching each beginning of what somebody types.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList texts{u"sma negeri 12 tanjung"_s, u"smk labuhan"_s,   u"10001234"_s, u"tanjunglai"_s,
                            u"padang lubik"_s,          u"swasta gunnug"_s, u"batang 7"_s, u"zzzzzz"_s};
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"cache.gpkg"_s);
        const int count = argument.toInt();
        std::vector<double> publishes;
        for (int round = 0; round < 3; ++round) {
            const auto cache = store::Writer::open(file);
            const auto cost = cache.and_then([&](const auto &open) { return publish(*open, count, round); });
            if (!cost) {
                std::fprintf(stderr, "%s\n", qPrintable(test::told(cost.error())));
                return 1;
            }
            publishes.push_back(*cost);
        }
        QString slowest;
        auto times = typed(file, texts, slowest);
        if (times)
            times = typed(file, texts, slowest); // the first reads the file
        if (!times) {
            std::fprintf(stderr, "%s\n", qPrintable(test::told(times.error())));
            return 1;
        }
        std::printf("%d names: published in %.0f ms, 100 other rows in %.1f ms, 100 other names in %.1f ms; a search "
                    "median %.1f ms, p95 %.1f ms, most %.1f ms (\"%s\"); %.1f MB\n",
                    count, publishes[0], publishes[1], publishes[2], share(*times, 0.5), share(*times, 0.95),
                    share(*times, 1), qPrintable(slowest), double(QFileInfo(file).size()) / 1e6);
        std::fflush(stdout);
    }
    return 0;
}
