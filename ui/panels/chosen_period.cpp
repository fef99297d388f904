// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chosen_period.h"

namespace anjungan::panels {

ChosenPeriod::ChosenPeriod(const QString &chosen, const QString &newest, const PanelServices &services)
    : m_chosen(chosen)
{
    const auto time = workspace::TimeExpression::parse(chosen);
    const bool isPlain = !time || (!time->isInterval() && time->from->anchor == workspace::TimeInstant::Anchor::Given);
    const auto days = base::daysOf(newest);
    const auto format = base::PeriodFormat::of(newest);
    if (isPlain || !days || !format)
        return;
    m_time = workspace::resolve(*time, workspace::dayIn(services.workspace.timeZone, services.clock.now()),
                                workspace::LatestPeriod{.day = days->first, .kind = format->kind()});
    if (!time->isInterval()) // up to it, as up to a period
        m_time->start.reset();
}

bool ChosenPeriod::includes(const QString &period) const
{
    if (m_chosen.isEmpty())
        return true;
    const auto days = m_time ? base::daysOf(period) : std::nullopt;
    if (!days)
        return period <= m_chosen;
    return (!m_time->start || days->last >= m_time->start->first) && (!m_time->end || days->first <= m_time->end->last);
}

} // namespace anjungan::panels
