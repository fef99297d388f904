// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/watcher.h"

#include "core/workspace/document/reader.h"
#include "tests/ui/support/seen_texts.h"
#include "ui/wall/wall_foot.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>

namespace anjungan::soak {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString connectionName = u"watcher"_s;
/// How long a wall may need for what follows from a change.
constexpr auto patience = 60s;
/// How much later than its first request this thread is told of a run: one jump of the clock, and some.
constexpr auto toldWithin = 20s;
constexpr qsizetype mostLines = 4, mostVersions = 50;
/// More people than in any version without siaga.
constexpr qint64 siagaSum = 6000;

QString written(qint64 number) { return QLocale(QLocale::Indonesian).toString(number); }

std::vector<int> scheduled(const QList<workspace::WallEntry> &entries, const QDateTime &local)
{
    std::vector<int> within;
    for (int at = 0; at < entries.size(); ++at)
        if (entries[at].hours.contains(local.date(), local.time()))
            within.push_back(at);
    return within;
}

/// Whether `to` follows `from` in the rotation of that moment.
bool follows(const QList<workspace::WallEntry> &entries, const QString &from, const QString &to, const QDateTime &local)
{
    const auto placeOf = [&entries](const QString &page) {
        return static_cast<int>(std::ranges::find(entries, page, &workspace::WallEntry::page) - entries.begin());
    };
    const std::vector<int> within = scheduled(entries, local);
    const auto next = std::ranges::upper_bound(within, placeOf(from));
    return !within.empty() && placeOf(to) == (next == within.end() ? within.front() : *next);
}

} // namespace

Watcher::Watcher(app::WallProgram &program, World &world, QString cacheFile)
    : m_program(program), m_world(world), m_cacheFile(std::move(cacheFile))
{
    for (const auto document : {World::Document::Usual, World::Document::Other}) {
        auto workspace = workspace::read(world.document(document), u"wall.json"_s);
        if (!workspace)
            qFatal("%s", qPrintable(app::linesOf(workspace.error()).join(QChar::LineFeed)));
        m_documents.insert_or_assign(workspace->title.in(u"id"_s), std::move(*workspace));
    }
    for (std::size_t which = 0; which < told.size(); ++which)
        changed(which);
    connect(&program, &app::WallProgram::opened, this, &Watcher::follow);
    if (program.session())
        follow();
}

Watcher::~Watcher()
{
    m_reader.reset();
    QSqlDatabase::removeDatabase(connectionName);
}

QDateTime Watcher::local() const { return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Jakarta")); }

void Watcher::changed(std::size_t which)
{
    std::vector<Version> &versions = m_versions[which];
    versions.push_back({.from = app::steadyNow(), .sum = m_world.sum(which)});
    if (versions.size() > mostVersions)
        versions.erase(versions.begin());
}

void Watcher::disturbed(bool isClock)
{
    m_disturbedAt = app::steadyNow();
    if (isClock) {
        m_clockAt = m_disturbedAt;
        m_isSiagaJudged = false;
    }
}

bool Watcher::isDisturbed() const { return app::steadyNow() - m_disturbedAt < patience + lookEvery; }

void Watcher::follow()
{
    ++m_seen.sessions;
    disturbed(false);
    m_reader.reset();
    connect(&m_program.session()->syncing(), &sync::SyncService::started, this,
            [this] { m_runSince = app::steadyNow(); });
    connect(&m_program.session()->syncing(), &sync::SyncService::finished, this, &Watcher::finished);
}

void Watcher::finished(const sync::Report &report)
{
    m_finishedAt = app::steadyNow();
    for (const sync::Observation &seen : report.datasets) {
        const auto which = static_cast<std::size_t>(
            std::ranges::find(told, seen.dataset, [](const Told &one) { return QLatin1StringView(one.dataset); }) -
            told.begin());
        if (which == told.size() || !sync::isCurrent(seen.outcome))
            continue;
        m_published[which].clear();
        // All versions that the source had while it was asked.
        for (std::size_t at = 0; at < m_versions[which].size(); ++at) {
            const bool isOver =
                at + 1 < m_versions[which].size() && m_versions[which][at + 1].from < m_runSince - toldWithin;
            if (!isOver && m_versions[which][at].sum)
                m_published[which].append(*m_versions[which][at].sum);
        }
    }
}

void Watcher::tell(const QString &kind, const QString &line)
{
    Wrong &wrong = m_wrong[kind];
    ++wrong.count;
    if (wrong.first.size() >= mostLines)
        return;
    wrong.first.append(local().toString(u"yyyy-MM-dd HH:mm:ss "_s) + line);
    std::printf("  %s: %s\n", qPrintable(kind), qPrintable(wrong.first.back())); // long before the end
    std::fflush(stdout);
}

const workspace::Workspace &Watcher::shown(const wall::WallWindow &window) const
{
    const auto found = std::ranges::find_if(
        m_documents, [&window](const auto &one) { return window.windowTitle().startsWith(one.first); });
    return found == m_documents.end() ? m_documents.begin()->second : found->second;
}

std::optional<qint64> Watcher::stored(std::size_t which)
{
    if (!m_reader)
        m_reader = store::Reader::open(m_cacheFile).value_or(nullptr);
    const auto table = m_reader ? m_reader->table(QString::fromLatin1(told[which].dataset)).value_or(std::nullopt)
                                : std::optional<store::Table>();
    const store::TableColumn *column = table ? table->column(QString::fromLatin1(told[which].field)) : nullptr;
    if (!column)
        return std::nullopt;
    QSqlDatabase database = QSqlDatabase::database(connectionName, false);
    if (!database.isValid()) {
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        database.setDatabaseName(m_cacheFile);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    }
    if (!database.isOpen() && !database.open())
        return std::nullopt;
    QSqlQuery query(u"SELECT sum(\"%1\"), count(*) FROM \"%2\" WHERE typeof(\"%1\") IN ('integer', 'real')"_s.arg(
                        column->column, table->dataset),
                    database);
    return query.next() && query.value(1).toInt() > 0 ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

std::optional<QDateTime> Watcher::lastConfirmed() const
{
    std::optional<QDateTime> last;
    if (m_reader)
        for (const store::DatasetRecord &record : m_reader->datasets().value_or(QList<store::DatasetRecord>()))
            if (record.confirmedAt && (!last || *record.confirmedAt > *last))
                last = record.confirmedAt;
    return last;
}

bool Watcher::isOnItsWay(Milliseconds within) const
{
    if (app::steadyNow() - m_finishedAt < within || m_program.session()->syncing().isRunning())
        return true;
    // A run may have begun and written in this very moment, of which this thread was not told yet. Not the latest time
    // tells that: after the clock was set back it is one to come.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<store::DatasetRecord> records =
        m_reader ? m_reader->datasets().value_or(QList<store::DatasetRecord>()) : QList<store::DatasetRecord>();
    return std::ranges::any_of(records, [&](const store::DatasetRecord &record) {
        return record.attemptedAt && abs(Milliseconds(record.attemptedAt->msecsTo(now))) < within;
    });
}

void Watcher::look()
{
    ++m_seen.looks;
    checkTopLevels();
    if (!m_program.session()) {
        if (m_seen.sessions > 0)
            tell(u"no session"_s, {});
        return;
    }
    const auto windows = m_program.session()->room().windows();
    std::erase_if(m_windows, [&windows](const Window &known) {
        return !known.window || !std::ranges::contains(windows, known.window.data());
    });
    for (wall::WallWindow *window : windows)
        lookAt(*window);
}

void Watcher::lookAt(wall::WallWindow &window)
{
    auto known = std::ranges::find(m_windows, &window, [](const Window &one) { return one.window.data(); });
    if (known == m_windows.end()) {
        m_windows.push_back({.window = &window,
                             .frames = window.foot().frames(),
                             .page = window.shownPage(),
                             .since = app::steadyNow()});
        return disturbed(false);
    }
    checkFrames(*known, window);
    checkSiaga(window);
    checkPage(*known, window);
    checkFigures(window);
    checkMoment(window);
}

void Watcher::checkFrames(Window &known, wall::WallWindow &window)
{
    const quint64 frames = window.foot().frames();
    if (frames <= known.frames)
        tell(u"frozen"_s, u"no frame on %1"_s.arg(window.shownPage()));
    if (!window.foot().state().isAlive)
        tell(u"frozen"_s, u"the heart stands still on %1"_s.arg(window.shownPage()));
    known.frames = frames;
}

void Watcher::checkPage(Window &known, wall::WallWindow &window)
{
    const QString before = known.page;
    const bool isChange = window.shownPage() != before;
    const Milliseconds now = app::steadyNow();
    const bool isHeld = window.foot().state().isHeld, isPinned = window.foot().state().isPinned;
    if (isHeld || isPinned)
        disturbed(false);
    if (isChange || isHeld || isPinned) {
        known.page = window.shownPage();
        known.since = now;
        m_seen.pages += isChange ? 1 : 0;
    }
    if (isHeld || isPinned)
        return;
    const QList<workspace::WallEntry> entries = workspace::wallEntries(shown(window), nullptr);
    // In the first minute of another time of day, that which was right before is right, too.
    const QDateTime late = local(), early = late.addDuration(-patience);
    const auto isWithin = [&entries, &window](const QDateTime &at) {
        return std::ranges::any_of(scheduled(entries, at),
                                   [&](int entry) { return entries[entry].page == window.shownPage(); });
    };
    if (!isDisturbed() && !isWithin(late) && !isWithin(early))
        tell(u"wrong page"_s, u"%1 is not of this time"_s.arg(window.shownPage()));
    if (isChange && !isDisturbed() && !follows(entries, before, window.shownPage(), late) &&
        !follows(entries, before, window.shownPage(), early))
        tell(u"wrong page"_s, u"%1 after %2"_s.arg(window.shownPage(), before));
    const Milliseconds stay = now - known.since;
    if (!isDisturbed())
        m_seen.longestPage = std::max(m_seen.longestPage, stay);
    if (stay > window.rotation().span() + wall::WallWindow::longestWait + lookEvery + 10s)
        tell(u"frozen"_s, u"%1 s on %2"_s.arg(stay / 1s).arg(window.shownPage()));
}

void Watcher::checkFigures(wall::WallWindow &window)
{
    constexpr int everyLook = 3; // it costs more than all else
    const wall::Slide *slide = window.stage().shown();
    if (m_seen.looks % everyLook != 0 || !slide || !window.isSettled() || isOnItsWay(10s))
        return;
    for (panels::Panel *panel : slide->view().panels()) {
        const QString id = panel->definition().id;
        const auto which = static_cast<std::size_t>(
            std::ranges::find(told, id, [](const Told &one) { return QLatin1StringView(one.dataset); }) - told.begin());
        if (which == told.size())
            continue;
        const auto sum = stored(which);
        const auto texts = test::seenTexts(*panel);
        const auto says = [&texts](qint64 number) {
            return std::ranges::contains(texts, written(number), &test::SeenText::text);
        };
        ++(sum ? m_seen.figures : m_seen.empty);
        if (sum && !says(*sum)) {
            QStringList all;
            for (const test::SeenText &text : texts)
                all.append(text.text);
            tell(u"wrong figure"_s,
                 u"%1 of %2 is not %3: %4"_s.arg(id, window.shownPage(), written(*sum), all.join(u" | "_s)));
        }
        if (sum && !m_published[which].isEmpty() && !m_published[which].contains(*sum))
            tell(u"wrong figure"_s, u"%1 in the cache is %2, not of the source then"_s.arg(id).arg(*sum));
    }
}

void Watcher::checkMoment(wall::WallWindow &window)
{
    const auto last = lastConfirmed();
    if (!last || isOnItsWay(patience))
        return;
    ++m_seen.moments;
    const QString time = last->toTimeZone(QTimeZone("Asia/Jakarta")).toString(u"HH.mm"_s);
    if (!window.foot().state().fresh.contains(time))
        tell(u"wrong moment"_s, u"%1 is not %2"_s.arg(window.foot().state().fresh, time));
}

void Watcher::checkSiaga(wall::WallWindow &window)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto sum = stored(2);
    if (!sum) {
        m_isSiagaJudged = false;
        return;
    }
    if (const bool holds = *sum >= siagaSum; holds != m_isSiaga) {
        m_isSiaga = holds;
        (holds ? m_siagaSince : m_siagaUntil) = now;
        m_isSiagaJudged = true;
    }
    if (!m_isSiagaJudged)
        return;
    const bool isPinned = window.foot().state().isPinned && window.shownPage() == u"bencana";
    m_seen.siaga += isPinned ? 1 : 0;
    const auto &rules = shown(window).wall.siaga;
    const std::chrono::milliseconds age(m_siagaSince.isValid() ? m_siagaSince.msecsTo(now) : 0);
    const std::chrono::milliseconds over(m_siagaUntil.isValid() ? m_siagaUntil.msecsTo(now) : 0);
    const bool must = m_isSiaga && age > patience && age < rules.most - patience;
    const bool mayNot = m_isSiaga ? age > rules.most + patience : over > patience && age > rules.least + patience;
    if (must && !isPinned && !isDisturbed())
        tell(u"wrong page"_s, u"%1 although siaga holds"_s.arg(window.shownPage()));
    if (mayNot && window.foot().state().isPinned)
        tell(u"wrong page"_s, u"%1 is pinned although siaga is over"_s.arg(window.shownPage()));
}

void Watcher::checkTopLevels()
{
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (!widget->isVisible() || qobject_cast<const wall::WallWindow *>(widget))
            continue;
        if (!m_program.session() && qobject_cast<const wall::WallNotice *>(widget))
            continue;
        tell(u"dialog"_s, QString::fromLatin1(widget->metaObject()->className()));
    }
}

} // namespace anjungan::soak
