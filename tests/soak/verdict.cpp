// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/verdict.h"

#include "tests/soak/virtual_time.h"

#include <cstdio>

namespace anjungan::soak {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double megabyte = 1024.0 * 1024.0;
constexpr double mostGrowth = 0.01;
constexpr qint64 mostLog = 1'000'000;
constexpr qint64 mostCache = 96LL * 1024 * 1024;
constexpr auto mostSilence = 60s;

/// Says it; whether it holds.
bool holds(bool is, const char *bound)
{
    std::printf("  %s  %s\n", is ? "ok    " : "BROKEN", bound);
    return is;
}

double growth(qint64 before, qint64 after)
{
    return before > 0 ? static_cast<double>(after - before) / static_cast<double>(before) : 0;
}

bool tellWrong(const Watcher &watcher)
{
    for (const auto &[kind, wrong] : watcher.wrong()) {
        std::printf("  %s: %d\n", qPrintable(kind), wrong.count);
        for (const QString &line : wrong.first)
            std::printf("    %s\n", qPrintable(line));
    }
    return holds(watcher.wrong().empty(), "0 frozen, 0 wrong pages, figures and moments, 0 dialogs");
}

bool tellSeen(const SoakRun &run)
{
    const Watcher::Seen &seen = run.watcher().seen();
    std::printf(
        "  %lld looks, %lld changes of page, %lld figures and %lld moments compared, %lld looks at a pinned page,\n"
        "  %lld figures without a field, %lld sessions, %d versions at the source, longest page %lld s\n",
        seen.looks, seen.pages, seen.figures, seen.moments, seen.siaga, seen.empty, seen.sessions, run.versions(),
        static_cast<long long>(seen.longestPage / 1s));
    return holds(seen.pages > 0 && seen.figures > 0 && seen.moments > 0 && run.versions() > 0,
                 "pages, figures, moments and changes were seen");
}

bool tellMemory(const std::vector<Day> &days)
{
    if (days.size() < 3)
        return true;
    const Measure &first = days[1].measure, &last = days.back().measure;
    const double resident = growth(first.resident, last.resident), heap = growth(first.heap, last.heap);
    const double own = growth(first.heap - first.sqlite, last.heap - last.sqlite);
    std::printf("  from the second day to the last: resident %+.2f %%, heap %+.2f %% (without SQLite's %+.2f %%), "
                "files %+d, threads %+d\n",
                100 * resident, 100 * heap, 100 * own, last.files - first.files, last.threads - first.threads);
    const bool isMemoryFlat = holds(resident <= mostGrowth && heap <= mostGrowth, "memory grows by 1 % at most");
    return holds(last.files <= first.files && last.threads <= first.threads, "files and threads are flat") &&
           isMemoryFlat;
}

} // namespace

QString lineOf(const Event &event)
{
    const auto hours = [](std::chrono::seconds time) { return static_cast<double>(time.count()) / 3600; };
    return u"  from %1 h, for %2 h: %3\n"_s.arg(hours(event.begin), 7, 'f', 1)
        .arg(hours(event.end - event.begin), 5, 'f', 1)
        .arg(QLatin1StringView(nameOf(event.trouble)));
}

void tellDay(const SoakRun &run, const Day &day)
{
    int wrong = 0;
    for (const auto &[kind, one] : run.watcher().wrong())
        wrong += one.count;
    std::printf("day %2zu: resident %6.1f MB, heap %6.2f MB (SQLite %5.2f), %d files, %d threads, cache %5.2f MB, "
                "ledger %lld%s, "
                "log %3lld kB, wrong %d, %lld s\n",
                run.days().size(), static_cast<double>(day.measure.resident) / megabyte,
                static_cast<double>(day.measure.heap) / megabyte, static_cast<double>(day.measure.sqlite) / megabyte,
                day.measure.files, day.measure.threads, static_cast<double>(day.cacheBytes) / megabyte,
                day.ledgerEntries, day.isLedgerValid ? "" : " BROKEN", day.logBytes / 1000, wrong,
                static_cast<long long>(day.realTime / 1s));
    std::fflush(stdout);
}

bool tellVerdict(const SoakRun &run, std::chrono::milliseconds realTime)
{
    const std::vector<Day> &days = run.days();
    std::printf("%zu days in %lld s, %zu troubles, %lld jumps of the clock\n", days.size(),
                static_cast<long long>(realTime / 1s), run.events().size(), virtual_time::jumps());
    bool isRight = tellSeen(run);
    isRight = tellWrong(run.watcher()) && isRight;
    isRight = tellMemory(days) && isRight;
    isRight = holds(std::ranges::all_of(days, &Day::isLedgerValid), "the ledger verifies every day") && isRight;
    isRight = holds(std::ranges::all_of(days, [](const Day &day) { return day.logBytes < mostLog; }),
                    "a day's log has less than 1 MB") &&
              isRight;
    isRight = holds(std::ranges::all_of(days, [](const Day &day) { return day.cacheBytes < mostCache; }),
                    "the cache has less than 96 MB, of which its logs may have 72") &&
              isRight;
    std::printf("  %d watchdog pings, at most %.1f s without one\n", run.notified().pings(),
                static_cast<double>(run.notified().longestSilence() / 1ms) / 1000);
    isRight =
        holds(run.notified().isReady() && run.notified().pings() > 0 && run.notified().longestSilence() <= mostSilence,
              "the watchdog is fed in time") &&
        isRight;
    std::fflush(stdout);
    return isRight;
}

} // namespace anjungan::soak
