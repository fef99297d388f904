// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heap.h"
#include "app/interface_language.h"
#include "app/window/appearance.h"
#include "core/sync/timing/clock.h"
#include "tests/bench/made_packages.h"
#include "tests/bench/toucher.h"
#include "tests/support/workspace_file.h"
#include "ui/map/canvas/shared_qml_engine.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QMainWindow>
#include <QMutex>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace anjungan;
using namespace Qt::StringLiterals;

// usage: bench_touch make WORKSPACE CACHE ROWS
//   writes the cache of data/touch.json; prints {"seconds": …}
// usage: bench_touch touch WORKSPACE CACHE TOUCHES SEED warm|cold
//   random touches on every page, in the program's window of 1280×800, of which nothing is painted by a graphics card.
//   cold: before each touch the file's pages leave the system's memory, and a new window opens. Prints one JSON object
//   by page, and ends with its standard input: each touch's milliseconds, those of the processor, and its statements as
//   the queries compiled them.
// usage: bench_touch first|empty WORKSPACE CACHE 0
//   ends when the first page is settled and painted, or an empty window with the same libraries.
// usage: bench_touch idle WORKSPACE CACHE SECONDS
//   after all pages were visited: megabytes of memory, and how often the process woke up in that time of nothing.
namespace {

QMutex statementsMutex;
QJsonArray statements; ///< of the current touch, guarded

void keepStatement(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "anjungan.query.statements") != 0) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        return;
    }
    const QMutexLocker lock(&statementsMutex);
    statements.append(QJsonDocument::fromJson(text.toUtf8()).object());
}

QJsonArray takeStatements()
{
    const QMutexLocker lock(&statementsMutex);
    return std::exchange(statements, {});
}

/// Lets the file's pages leave the system's memory.
void forget(const QString &file)
{
    const int handle = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    if (handle < 0)
        return;
    ::fdatasync(handle);
    ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
    ::close(handle);
}

/// The program's window on a cache that nothing syncs.
class Program
{
public:
    Program(const std::shared_ptr<const workspace::Workspace> &workspace, const QString &cache)
        : m_language(u"id"_s), m_queries(cache, workspace, [this] { return m_clock.now(); })
    {
        app::applyTheme(m_theme);
        m_window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *workspace,
                                                                          .queries = m_queries,
                                                                          .theme = m_theme,
                                                                          .clock = m_clock,
                                                                          .cacheFile = cache,
                                                                          .mapEngine = &m_engine});
        m_window->resize(1280, 800);
        m_window->show();
    }

    shell::MainWindow &window() { return *m_window; }
    query::QueryService &queries() { return m_queries; }

private:
    app::InterfaceLanguage m_language;
    sync::SystemClock m_clock;
    theme::Theme m_theme{theme::Scheme::Light};
    map::SharedQmlEngine m_engine;
    query::QueryService m_queries;
    std::unique_ptr<shell::MainWindow> m_window;
};

/// The values of the built-in parameters, and of those that pages are opened for.
QMap<QString, QStringList> choicesOf(const workspace::Workspace &workspace, query::QueryService &queries)
{
    QMap<QString, QStringList> choices;
    for (const workspace::Agency &agency : workspace.agencies)
        choices[workspace::agencyParameter.toString()] << agency.id;
    for (const workspace::AreaLevel &level : workspace.areas) {
        const auto answer =
            queries.ask({.dataset = level.dataset, .where = {}, .select = {level.code}}, {}, u"id"_s).result();
        if (answer)
            for (const QVariantList &row : (*answer)->rows)
                choices[workspace::areaParameter.toString()] << row.front().toString();
    }
    QStringList &periods = choices[workspace::periodParameter.toString()];
    for (const workspace::Dataset &dataset : workspace.datasets) {
        const auto found = queries.periods(dataset.id).result();
        if (found && found->size() > periods.size())
            periods = *found;
    }
    for (const workspace::PageSpec &page : workspace.pages) {
        if (!page.detail || choices.contains(page.detail->parameter))
            continue;
        const auto keys = queries.ask(page.detail->keys, {}, u"id"_s).result();
        if (keys)
            for (const QVariantList &row : (*keys)->rows)
                choices[page.detail->parameter] << row.value((*keys)->column(page.detail->key)).toString();
    }
    return choices;
}

/// Writes the result and keeps what it is about until standard input ends.
void put(const QJsonObject &result)
{
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
}

int touchPages(const std::shared_ptr<const workspace::Workspace> &workspace, const QString &cache, int touches,
               quint64 seed, bool isCold)
{
    auto program = std::make_unique<Program>(workspace, cache);
    const QMap<QString, QStringList> choices = choicesOf(*workspace, program->queries());
    auto toucher = std::make_unique<bench::Toucher>(program->window(), *workspace, choices, seed);
    for (const workspace::PageSpec &page : workspace->pages)
        toucher->show(page.id);
    QJsonObject results;
    for (const workspace::PageSpec &page : workspace->pages) {
        toucher->show(page.id);
        QJsonArray list;
        for (int touch = 0; touch < touches; ++touch) {
            if (isCold) {
                toucher.reset();
                program.reset();
                program = std::make_unique<Program>(workspace, cache);
                toucher =
                    std::make_unique<bench::Toucher>(program->window(), *workspace, choices, seed + quint64(touch));
                toucher->show(page.id);
                forget(cache);
            }
            static_cast<void>(takeStatements());
            const double milliseconds = toucher->touch();
            list.append(QJsonObject{{u"ms"_s, milliseconds},
                                    {u"settled"_s, toucher->settledTime()},
                                    {u"cpu"_s, toucher->processorTime()},
                                    {u"statements"_s, takeStatements()}});
        }
        results.insert(page.id, list);
    }
    put(results);
    return 0;
}

void showFirst(const std::shared_ptr<const workspace::Workspace> &workspace, const QString &cache)
{
    Program program(workspace, cache);
    bench::Toucher(program.window(), *workspace, {}, 1).settle();
}

void showEmpty()
{
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

/// A number of /proc/self/status: kilobytes, or a count.
qint64 statusNumber(const QByteArray &file, const QByteArray &name)
{
    QFile status(QString::fromLatin1(file));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').front().toLongLong();
    return -1;
}

/// How often the process's threads waited, by thread name.
QMap<QString, qint64> waits()
{
    QMap<QString, qint64> counts;
    QDir tasks(u"/proc/self/task"_s);
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + u"/comm"_s));
        const QString thread = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
        counts[thread] += statusNumber(tasks.filePath(task + u"/status"_s).toLatin1(), "voluntary_ctxt_switches");
    }
    return counts;
}

/// What waits() counts in that time, but for threads that did not wait.
QMap<QString, qint64> waitsWithin(std::chrono::seconds time)
{
    const QMap<QString, qint64> before = waits();
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
    QMap<QString, qint64> times = waits();
    times.removeIf([&](auto thread) { return (*thread -= before.value(thread.key())) <= 0; });
    return times;
}

QJsonObject idle(const std::shared_ptr<const workspace::Workspace> &workspace, const QString &cache, int seconds)
{
    const QMap<QString, qint64> own = waitsWithin(std::chrono::seconds(seconds)); // for the end of the time
    Program program(workspace, cache);
    bench::Toucher toucher(program.window(), *workspace, choicesOf(*workspace, program.queries()), 1);
    for (const workspace::PageSpec &page : workspace->pages)
        toucher.show(page.id);
    QJsonObject pages;
    for (const workspace::PageSpec &page : workspace->pages) {
        toucher.show(page.id);
        static_cast<void>(waitsWithin(std::chrono::seconds(2)));
        QJsonObject threads;
        const QMap<QString, qint64> times = waitsWithin(std::chrono::seconds(seconds));
        for (auto thread = times.begin(); thread != times.end(); ++thread)
            if (const qint64 more = *thread - own.value(thread.key()); more > 0)
                threads.insert(thread.key(), more);
        pages.insert(page.id, threads);
    }
    return {{u"mb"_s, double(statusNumber("/proc/self/status", "VmRSS")) / 1024},
            {u"most_mb"_s, double(statusNumber("/proc/self/status", "VmHWM")) / 1024},
            {u"waits"_s, pages}};
}

} // namespace

int main(int count, char **words)
{
    if (count > 1 && qstrcmp(words[1], "empty") != 0)
        app::prepareHeap(); // as the program does
    QApplication application(count, words);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const QStringList given = application.arguments();
    if (given.size() < 5) {
        std::fputs("usage: bench_touch make|touch|idle WORKSPACE CACHE …\n", stderr);
        return 2;
    }
    if (given[1] == "empty"_L1) {
        showEmpty();
        return 0;
    }
    const auto document = test::readWorkspaceFile(given[2]);
    if (!document) {
        std::fprintf(stderr, "bench_touch: %s\n", qPrintable(test::lineOf(document.error().first())));
        return 2;
    }
    const auto workspace = std::make_shared<const workspace::Workspace>(*document);
    QJsonObject result;
    if (given[1] == "make"_L1) {
        const double seconds = bench::makePackages(
            *workspace, base::readFile(given[2], workspace::maxDocumentBytes).value_or(QByteArray()), given[3],
            given[4].toLongLong());
        if (seconds < 0)
            return 1;
        result.insert(u"seconds"_s, seconds);
    } else if (given[1] == "touch"_L1 && given.size() == 7) {
        qInstallMessageHandler(keepStatement);
        QLoggingCategory::setFilterRules(u"anjungan.query.statements.debug=true"_s);
        return touchPages(workspace, given[3], given[4].toInt(), given[5].toULongLong(), given[6] == "cold"_L1);
    } else if (given[1] == "first"_L1) {
        showFirst(workspace, given[3]);
    } else {
        result = idle(workspace, given[3], given[4].toInt());
    }
    put(result);
    return 0;
}
