// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_monitor.h"

#include "ui/words/sentence.h"

#include <QFileInfo>

#include <utility>

namespace anjungan::shell {

SyncMonitor::SyncMonitor(const workspace::Workspace &workspace, query::QueryService &queries,
                         sync::SyncService *syncing, const sync::Clock &clock, QString cacheFile, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_queries(queries), m_clock(clock), m_cacheFile(std::move(cacheFile)),
      m_startedAt(clock.now()), m_connection(syncing != nullptr)
{
    if (syncing) {
        connect(syncing, &sync::SyncService::started, this, [this](const QStringList &datasets) {
            m_run = datasets;
            m_runs = true;
            m_running.clear();
            Q_EMIT changed();
        });
        connect(syncing, &sync::SyncService::progressed, this, &SyncMonitor::progressed);
        connect(syncing, &sync::SyncService::exposed, this,
                [this](const sync::ExposureUpdate &update) { Q_EMIT published({update.exposure}); });
        connect(syncing, &sync::SyncService::finished, this, [this] {
            m_runs = false;
            m_running.clear();
            m_remark.reset();
            ask();
        });
        connect(syncing, &sync::SyncService::planned, this, [this](const sync::Plan &plan) {
            m_isPaused = plan.conduct.isPaused;
            m_connection.sawNetwork(plan.network.isReachable);
            Q_EMIT changed();
        });
        connect(syncing, &sync::SyncService::rejected, this, &SyncMonitor::ask);
        connect(syncing, &sync::SyncService::cacheFailed, this, &SyncMonitor::showRemark);
        m_connection.sawNetwork(syncing->plan().network.isReachable);
    }
    ask();
}

void SyncMonitor::showRemark(const message::Message &what)
{
    m_remark = what;
    Q_EMIT changed();
}

void SyncMonitor::progressed(const sync::Progress &progress)
{
    m_running[progress.dataset] = progress;
    if (progress.done) {
        m_connection.saw(*progress.done);
        Q_EMIT published({progress.dataset});
        ask();
    }
    Q_EMIT changed();
}

void SyncMonitor::ask()
{
    m_asksAgain = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_queries.status().then(this, [this](const query::QueryResult<QList<store::DatasetRecord>> &records) {
        m_isAsking = false;
        m_unanswered = records ? std::nullopt : std::optional(records.error().what);
        if (records) {
            m_records = *records;
            // The last published data are in the WAL until SQLite checkpoints it.
            m_cacheBytes = QFileInfo(m_cacheFile).size() + QFileInfo(m_cacheFile + QStringLiteral("-wal")).size();
        }
        if (m_asksAgain)
            ask();
        Q_EMIT changed();
    });
}

bool SyncMonitor::isClockWrong() const { return tally(m_records, m_workspace, m_clock.now()).isClockWrong; }

std::optional<QDateTime> SyncMonitor::lastConfirmed() const
{
    std::optional<QDateTime> last;
    for (const store::DatasetRecord &record : m_records)
        if (record.confirmedAt && (!last || *record.confirmedAt > *last))
            last = record.confirmedAt;
    return last;
}

StatusText SyncMonitor::status(const theme::Formatter &format) const
{
    std::optional<RunState> run;
    if (m_runs) {
        run = RunState{.total = static_cast<int>(m_run.size())};
        for (const sync::Progress &one : m_running) {
            run->done += one.done ? 1 : 0;
            run->bytes += one.bytes;
        }
    }
    StatusText text = statusText(reach(), tally(m_records, m_workspace, m_clock.now()), run, m_cacheBytes, format);
    if (m_isPaused)
        text.right.prepend(StatusBar::tr("Sync paused"));
    if (const auto &trouble = m_remark ? m_remark : m_unanswered) {
        text.tone = theme::Tone::Bad;
        text.reach = words::readerSentence(*trouble, m_workspace.timeZone);
    }
    return text;
}

} // namespace anjungan::shell
