// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heap.h"
#include "tests/soak/soak_run.h"
#include "tests/soak/verdict.h"
#include "tests/soak/virtual_time.h"
#include "tests/support/memory_folder.h"
#include "tests/support/seed.h"
#include "ui/map/canvas/scene_graph.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;

// usage: wall_soak [--days N | --hours N] [--troubles N] [--dwell SECONDS] [--keep-log FILE]
//          A wall for that simulated time, with N troubles a day. Prints a line for each day and what was seen; the
//          exit code is 1 if anything was wrong. ANJUNGAN_SEED repeats a run.
//        wall_soak --serve [--dwell SECONDS]
//          Only the world of such a wall, in real time: prints the workspace's address, then executes commands from
//          standard input, one a line, and prints a line after each:
//            change            every dataset has other values
//            away, back        the source refuses connections, answers again
//            fault, mend       it answers with HTTP 500, as it should
namespace {

/// A Monday noon in Asia/Jakarta.
const QDateTime start({2026, 11, 2}, {5, 0}, QTimeZone::UTC);
/// The wall ticks every half second: sixteen ticks are one. Of more than ten seconds it would count ten only.
constexpr auto leap = 8s;
constexpr auto near = 250ms;

int serve(std::chrono::seconds dwell)
{
    soak::World world(dwell);
    const auto say = [](const QByteArray &line) {
        std::puts(line.constData());
        std::fflush(stdout);
    };
    say(world.address().toUtf8());
    for (std::string line; std::getline(std::cin, line);) {
        world.source().clearRequests();
        if (line == "change")
            for (std::size_t which = 0; which < soak::told.size(); ++which)
                world.change(which);
        else if (line == "away")
            world.source().stop();
        else if (line == "back")
            world.source().start();
        else if (line == "fault")
            world.source().fail({}, test::fault::status(500), -1);
        else if (line == "mend")
            world.source().mend();
        say("done");
    }
    return 0;
}

int run(const soak::SoakRun::Parts &parts)
{
    soak::virtual_time::begin(start, leap, near);
    const auto began = soak::virtual_time::realTime();
    soak::SoakRun run(parts);
    for (const soak::Event &event : run.events())
        std::fputs(qPrintable(soak::lineOf(event)), stdout);
    std::fflush(stdout);
    QApplication::exec();
    return soak::tellVerdict(run, soak::virtual_time::realTime() - began) ? 0 : 1;
}

} // namespace

int main(int count, char **words)
{
    app::prepareHeap(); // as the program's wall does
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder(test::memoryFolder());
    for (const char *home : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(home, folder.path().toLocal8Bit());
    QApplication application(count, words);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.addOptions({{u"days"_s, {}, u"N"_s, u"30"_s},
                       {u"hours"_s, {}, u"N"_s},
                       {u"troubles"_s, {}, u"N"_s, u"4"_s},
                       {u"dwell"_s, {}, u"SECONDS"_s, u"300"_s},
                       {u"keep-log"_s, {}, u"FILE"_s},
                       {u"serve"_s, {}}});
    parser.process(application);
    const std::chrono::seconds dwell(parser.value(u"dwell"_s).toInt());
    if (parser.isSet(u"serve"_s))
        return serve(dwell);
    const quint32 seed = test::printedSeed(20261);
    std::printf("seed %u\n", seed);
    const QString log = parser.isSet(u"keep-log"_s) ? parser.value(u"keep-log"_s) : folder.filePath(u"log"_s);
    const int file = open(log.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_APPEND, 0600);
    if (file < 0 || dup2(file, STDERR_FILENO) < 0)
        return 2;
    close(file);
    app::startLogging({});
    map::chooseSceneGraph();
    return run({.folder = folder.path(),
                .logFile = log,
                .time = parser.isSet(u"hours"_s) ? std::chrono::hours(parser.value(u"hours"_s).toInt())
                                                 : std::chrono::hours(24 * parser.value(u"days"_s).toInt()),
                .dwell = dwell,
                .troublesPerDay = parser.value(u"troubles"_s).toInt(),
                .seed = seed,
                .dayIsOver = &soak::tellDay});
}
