// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/many_clients.h"

#include "core/sync/timing/schedule.h"

#include <QTimeZone>
#include <queue>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

using namespace std::chrono_literals;
using sync::Observation;
using sync::Outcome;

const QDateTime start({2026, 11, 21}, {1, 0}, QTimeZone::UTC);
const QString source = u"pusat"_s;

workspace::Workspace workspaceOf(const Crowd &crowd)
{
    workspace::Workspace workspace;
    for (int i = 0; i < crowd.datasets; ++i) {
        workspace.datasets << workspace::Dataset{.id = QString::number(i),
                                                 .source = source,
                                                 .refresh = workspace::Duration{.seconds = crowd.refresh.count()}};
    }
    return workspace;
}

/// Uses Schedule and Backoff as sync::SyncWorker and sync::SyncEngine do, without the rest of them.
class Client
{
public:
    Client(const workspace::Workspace &workspace, const sync::Backoff::Random &random, std::chrono::seconds refresh)
        : m_backoff(random), m_plan(workspace, random), m_refresh(refresh)
    {
    }

    void restore(const workspace::Workspace &workspace, const QDateTime &last, const QDateTime &now)
    {
        QList<sync::LastAttempt> attempts;
        for (const workspace::Dataset &dataset : workspace.datasets)
            attempts << sync::LastAttempt{
                .dataset = dataset.id, .at = last, .outcome = Outcome::Unchanged, .isPublished = true};
        m_plan.restore(attempts, now);
    }

    /// Checks the schedule and requests what is due; `answer` is the source's answer. Returns the number of requests.
    int look(const QDateTime &now, const Observation &answer)
    {
        m_plan.settle(now);
        m_backoff.settle(now);
        QStringList due = m_plan.due(m_backoff, now);
        int requests = 0;
        while (!due.isEmpty()) {
            const QStringList batch = due.first(m_backoff.isDoubted(source) ? 1 : std::min<qsizetype>(4, due.size()));
            due = due.sliced(batch.size());
            requests += static_cast<int>(batch.size());
            if (!ask(batch, answer, now))
                continue;
            record(due, answer, now);
            break;
        }
        return requests;
    }

    void wake(const QDateTime &now)
    {
        m_backoff.wake(now);
        m_plan.wake(now);
    }

    /// As sync::SyncWorker::arm().
    QDateTime next(const QDateTime &now) const
    {
        const QDateTime at = m_plan.next(m_backoff, now).value_or(now.addSecs(60));
        return std::clamp(at, now.addMSecs(50), now.addSecs(60));
    }

private:
    /// Requests the datasets concurrently. True if the source is down.
    bool ask(const QStringList &datasets, const Observation &answer, const QDateTime &now)
    {
        QList<sync::Backoff::Attempt> attempts;
        for (const QString &id : datasets)
            attempts << m_backoff.begin(source, id, m_refresh);
        bool isDown = false;
        for (const sync::Backoff::Attempt &attempt : attempts)
            isDown = m_backoff.ended(attempt, answer, now) || isDown;
        record(datasets, answer, now);
        return isDown;
    }

    void record(const QStringList &datasets, Observation seen, const QDateTime &now)
    {
        for (const QString &id : datasets) {
            seen.dataset = id;
            m_plan.tried(seen, now);
        }
    }

    sync::Backoff m_backoff;
    sync::Schedule m_plan;
    std::chrono::seconds m_refresh;
};

Observation answerAt(const Crowd &crowd, std::chrono::milliseconds time)
{
    if (!crowd.outage || time < crowd.outage->from || time >= crowd.outage->until)
        return {.outcome = Outcome::Unchanged};
    if (crowd.outage->isOfNetwork)
        return {.outcome = Outcome::DeviceOffline, .cause = source::ErrorKind::Offline};
    return {.outcome = Outcome::SourceDown,
            .cause = crowd.outage->retryAfter ? source::ErrorKind::Busy : source::ErrorKind::Unreachable,
            .retryAfter = crowd.outage->retryAfter};
}

} // namespace

std::vector<int> requestsPerSecond(const Crowd &crowd)
{
    std::mt19937 numbers(crowd.seed);
    std::uniform_real_distribution<double> drawn(0, 1);
    const auto random = [&] { return drawn(numbers); };
    const workspace::Workspace workspace = workspaceOf(crowd);

    struct Event
    {
        qint64 at; ///< milliseconds since the start
        std::size_t client;
        bool isLook = true; ///< else the network is back
        bool operator>(const Event &other) const { return std::tie(at, client) > std::tie(other.at, other.client); }
    };
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
    std::vector<Client> clients;
    std::vector<qint64> looks; // each client's next check; one superseded by a change of network is ignored
    for (std::size_t i = 0; i < static_cast<std::size_t>(crowd.clients); ++i) {
        const auto ago = crowd.startTogether ? 12 * 3600.0 : random() * static_cast<double>(crowd.refresh.count());
        clients.emplace_back(workspace, random, crowd.refresh)
            .restore(workspace, start.addMSecs(static_cast<qint64>(-1000 * ago)), start);
        looks.push_back(start.msecsTo(clients.back().next(start)));
        events.push({.at = looks.back(), .client = i});
        if (crowd.outage && crowd.outage->isOfNetwork)
            events.push(
                {.at = std::chrono::milliseconds(crowd.outage->until + 1h).count(), .client = i, .isLook = false});
    }

    std::vector<int> perSecond(static_cast<std::size_t>(crowd.time.count()));
    // Devices with a past spread out before anything is counted.
    const std::chrono::milliseconds before = crowd.startTogether ? 0min : 1h;
    const qint64 end = (before + crowd.time).count();
    while (!events.empty() && events.top().at < end) {
        const Event event = events.top();
        events.pop();
        if (event.isLook && event.at != looks[event.client])
            continue;
        Client &client = clients[event.client];
        const QDateTime now = start.addMSecs(event.at);
        if (!event.isLook)
            client.wake(now);
        const Observation answer = answerAt(crowd, std::chrono::milliseconds(event.at) - before);
        const int requests = client.look(now, answer);
        if (event.at >= before.count() && answer.outcome != Outcome::DeviceOffline)
            perSecond[static_cast<std::size_t>((event.at - before.count()) / 1000)] += requests;
        looks[event.client] = start.msecsTo(client.next(now));
        events.push({.at = looks[event.client], .client = event.client});
    }
    return perSecond;
}

Levelness levelness(const std::vector<int> &perSecond, std::chrono::seconds from, std::chrono::seconds until,
                    std::chrono::seconds window)
{
    std::vector<double> windows;
    double sum = 0;
    for (auto at = from; at + window <= until; at += window) {
        double requests = 0;
        for (auto second = at; second < at + window; ++second)
            requests += perSecond.at(static_cast<std::size_t>(second.count()));
        windows.push_back(requests / static_cast<double>(window.count()));
        sum += windows.back();
    }
    std::ranges::sort(windows);
    const auto count = windows.size();
    if (count == 0)
        return {};
    return {.mean = sum / static_cast<double>(count), .p99 = windows[count * 99 / 100], .most = windows[count - 1]};
}

} // namespace anjungan::test
