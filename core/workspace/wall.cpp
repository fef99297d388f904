// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/wall.h"

#include "core/workspace/workspace.h"

#include <algorithm>

namespace anjungan::workspace {

bool WallHours::contains(QDate day, QTime time) const
{
    const auto begins = [this](QDate on) {
        return days.isEmpty() || days.contains(static_cast<Qt::DayOfWeek>(on.dayOfWeek()));
    };
    if (!from.isValid())
        return begins(day);
    if (from < to)
        return begins(day) && from <= time && time < to;
    return (begins(day) && from <= time) || (begins(day.addDays(-1)) && time < to);
}

const WallScreen *Wall::screen(const QString &name, int index) const
{
    const auto named = name.isEmpty() ? screens.end() : std::ranges::find(screens, name, &WallScreen::name);
    if (named != screens.end())
        return &*named;
    const auto found = std::ranges::find_if(
        screens, [index](const WallScreen &screen) { return screen.name.isEmpty() && screen.index == index; });
    return found == screens.end() ? nullptr : &*found;
}

QList<WallEntry> wallEntries(const Workspace &workspace, const WallScreen *screen)
{
    if (screen && !screen->pages.isEmpty())
        return screen->pages;
    QList<WallEntry> entries = workspace.wall.pages;
    if (!entries.isEmpty())
        return entries;
    for (const PageSpec &page : workspace.pages)
        if (!page.detail)
            entries.append({.page = page.id, .dwell = workspace.wall.dwell});
    return entries;
}

} // namespace anjungan::workspace
