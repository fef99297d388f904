// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/soak_run.h"

#include "tests/soak/virtual_time.h"

#include <QApplication>
#include <QFileInfo>

namespace anjungan::soak {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds watchdogEvery = 60s, measureEvery = 1h, changeEvery = 20min;
/// So many of `changeEvery` are between two versions of each dataset of `told`, on average.
constexpr std::array<unsigned, told.size()> changeTurns{9, 24, 15};

app::Arguments argumentsFor(const World &world, const QString &cache)
{
    app::Arguments arguments;
    arguments.kiosk = true;
    arguments.workspace = world.address();
    arguments.cache = cache;
    return arguments;
}

} // namespace

SoakRun::SoakRun(const Parts &parts)
    : m_parts(parts), m_notify(parts.folder + u"/notify"_s, watchdogEvery), m_world(parts.dwell),
      m_troubles(m_world, m_screens, m_disk), m_settings(parts.folder + u"/settings.ini"_s, QSettings::IniFormat),
      m_events(planFor(parts.time, parts.troublesPerDay, parts.seed)), m_random(parts.seed), m_start(app::steadyNow()),
      m_dayBegan(virtual_time::realTime())
{
    m_program = std::make_unique<app::WallProgram>(argumentsFor(m_world, file(u"cache.gpkg"_s)), m_settings, m_screens,
                                                   u"id"_s);
    m_watcher = std::make_unique<Watcher>(*m_program, m_world, file(u"cache.gpkg"_s));
    connect(&m_timer, &QTimer::timeout, this, &SoakRun::step);
    m_timer.start(Watcher::lookEvery);
}

SoakRun::~SoakRun()
{
    for (const Event &event : m_active)
        m_troubles.end(event);
    m_watcher.reset();
    m_program.reset(); // while the disk and the source are there
}

void SoakRun::step()
{
    const std::chrono::milliseconds now = app::steadyNow() - m_start;
    m_notify.read(app::steadyNow());
    m_watcher->look();
    m_world.source().clearRequests(); // it would keep them
    std::erase_if(m_active, [&](const Event &event) {
        if (event.end > now)
            return false;
        m_troubles.end(event);
        m_watcher->disturbed(event.trouble == Trouble::Forward || event.trouble == Trouble::Back);
        m_watcher->changed(event.draw % told.size());
        m_watcher->changed(2);
        return true;
    });
    for (; m_begun < m_events.size() && m_events[m_begun].begin <= now; ++m_begun) {
        const Event &event = m_events[m_begun];
        m_troubles.begin(event, *m_program);
        m_watcher->disturbed(event.trouble == Trouble::Forward || event.trouble == Trouble::Back);
        m_watcher->changed(event.draw % told.size());
        m_watcher->changed(2);
        m_active.push_back(event);
    }
    if (now - m_changedAt >= changeEvery) {
        m_changedAt = now;
        changeRows();
    }
    const bool isUsual = std::ranges::none_of(
        std::array{Trouble::SecondScreen, Trouble::NoScreen, Trouble::SmallScreen, Trouble::Workspace},
        [this](Trouble trouble) { return m_troubles.isActive(trouble); });
    if (isUsual && now - m_measuredAt >= measureEvery) {
        m_measuredAt = now;
        m_measures.push_back(measureThisProcess());
    }
    const bool isOver = now >= m_parts.time;
    if (now >= (static_cast<int>(m_days.size()) + 1) * 24h || isOver)
        endDay();
    if (isOver) {
        m_timer.stop();
        QApplication::quit();
    }
}

void SoakRun::changeRows()
{
    for (std::size_t which = 0; which < told.size(); ++which) {
        if (m_random() % changeTurns[which] != 0)
            continue;
        m_world.change(which);
        m_watcher->changed(which);
        ++m_versions;
    }
}

void SoakRun::endDay()
{
    Day day{.measure = medianOf(std::exchange(m_measures, {}))};
    for (const QString &name : {u"cache.gpkg"_s, u"cache.gpkg-wal"_s, u"cache.gpkg.stage-wal"_s})
        day.cacheBytes += QFileInfo(file(name)).size();
    const qint64 log = QFileInfo(m_parts.logFile).size();
    day.logBytes = log - std::exchange(m_logBytes, log);
    if (const auto reader = store::Reader::open(file(u"cache.gpkg"_s)))
        if (const auto check = (*reader)->checkLedger()) {
            day.ledgerEntries = check->entries;
            day.isLedgerValid = check->isValid() && check->entries > 0;
        }
    const std::chrono::milliseconds real = virtual_time::realTime();
    day.realTime = real - std::exchange(m_dayBegan, real);
    m_days.push_back(day);
    m_parts.dayIsOver(*this, day);
}

} // namespace anjungan::soak
