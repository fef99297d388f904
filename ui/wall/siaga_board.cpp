// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/siaga_board.h"

#include <QTimeZone>

#include <algorithm>

namespace anjungan::wall {

namespace {

constexpr QChar between = u' ';
/// A line of memory from a file that somebody wrote is not longer.
constexpr qsizetype longestMark = 200;

} // namespace

bool SiagaBoard::takesWall(const Siaga &siaga) const
{
    return m_rules.conditions.isEmpty() || m_rules.conditions.contains(siaga.condition);
}

void SiagaBoard::update(const std::vector<Siaga> &holding, const QDateTime &now)
{
    for (Shown &shown : m_shown)
        shown.holds = false;
    QHash<QString, Seen> seen;
    for (const Siaga &siaga : holding) {
        if (!takesWall(siaga) || seen.contains(siaga.mark))
            continue;
        const Seen known = m_seen.value(siaga.mark, {.first = now});
        seen.insert(siaga.mark, known);
        const auto found =
            std::ranges::find_if(m_shown, [&siaga](const Shown &shown) { return shown.siaga.mark == siaga.mark; });
        if (found != m_shown.end()) {
            found->siaga = siaga;
            found->holds = true;
        } else if (!known.isOver && m_shown.size() < most) {
            m_shown.push_back({.siaga = siaga, .seen = std::min(known.first, now)});
        }
    }
    m_seen = std::move(seen);
    // Two that were seen together stay in an order of their own.
    std::ranges::stable_sort(m_shown, [](const Shown &a, const Shown &b) {
        return std::tuple(b.seen, b.siaga.since, a.siaga.mark) < std::tuple(a.seen, a.siaga.since, b.siaga.mark);
    });
    update(now);
}

void SiagaBoard::update(const QDateTime &now)
{
    std::erase_if(m_shown, [&](const Shown &shown) {
        // A clock that was set back keeps nothing for longer than it may.
        const std::chrono::milliseconds age(std::max<qint64>(shown.seen.msecsTo(now), 0));
        const bool isOver = age >= m_rules.most;
        if (isOver && m_seen.contains(shown.siaga.mark))
            m_seen[shown.siaga.mark].isOver = true;
        return isOver || (!shown.holds && age >= m_rules.least);
    });
}

void SiagaBoard::acknowledge()
{
    for (const Shown &shown : m_shown)
        if (const auto seen = m_seen.find(shown.siaga.mark); seen != m_seen.end())
            seen->isOver = true;
    m_shown.clear();
}

const SiagaBoard::Shown *SiagaBoard::shown(const QDateTime &now) const
{
    return m_shown.empty() ? nullptr : &m_shown[turnOf(now)];
}

std::size_t SiagaBoard::turnOf(const QDateTime &now) const
{
    const qint64 turns = now.toSecsSinceEpoch() / turn.count();
    return m_shown.empty() ? 0 : static_cast<std::size_t>(turns % static_cast<qint64>(m_shown.size()));
}

const Siaga *SiagaBoard::current(const QDateTime &now) const
{
    const Shown *found = shown(now);
    return found ? &found->siaga : nullptr;
}

QDateTime SiagaBoard::until(const QDateTime &now) const
{
    const Shown *found = shown(now);
    return found ? found->seen.addDuration(found->holds ? m_rules.most : m_rules.least) : QDateTime();
}

double SiagaBoard::progress(const QDateTime &now) const
{
    const Shown *found = shown(now);
    if (!found)
        return 0;
    const auto span = std::chrono::milliseconds(found->holds ? m_rules.most : m_rules.least).count();
    return std::clamp(static_cast<double>(found->seen.msecsTo(now)) / static_cast<double>(span), 0.0, 1.0);
}

QStringList SiagaBoard::memory() const
{
    QStringList lines;
    for (const auto &[mark, seen] : m_seen.asKeyValueRange())
        lines.append(QString::number(seen.first.toMSecsSinceEpoch()) + between + (seen.isOver ? u'1' : u'0') + between +
                     mark);
    lines.sort();
    return lines;
}

void SiagaBoard::remember(const QStringList &memory)
{
    for (const QString &line : memory) {
        bool isTime = false;
        const qint64 first = line.section(between, 0, 0).toLongLong(&isTime);
        const QString over = line.section(between, 1, 1), mark = line.section(between, 2);
        if (isTime && !mark.isEmpty() && mark.size() <= longestMark && m_seen.size() < 1000)
            m_seen.insert(mark,
                          {.first = QDateTime::fromMSecsSinceEpoch(first, QTimeZone::UTC), .isOver = over == u"1"});
    }
}

} // namespace anjungan::wall
