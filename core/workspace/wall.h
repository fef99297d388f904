// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/selection.h"

#include <QList>
#include <QTime>

#include <chrono>
#include <optional>

namespace anjungan::workspace {

struct Workspace;

/// When an entry of a wall is shown, in the workspace's zone.
struct WallHours
{
    QList<Qt::DayOfWeek> days; ///< on which a span begins; empty: all
    QTime from = {};           ///< invalid: the whole day
    QTime to = {};             ///< not after `from`: on the next day

    /// Whether the local time is within a span: from its beginning, and before its end.
    [[nodiscard]] bool contains(QDate day, QTime time) const;

    bool operator==(const WallHours &) const = default;
};

/// A page of a wall's rotation.
struct WallEntry
{
    /// Bounds of what a document may ask for.
    static constexpr std::chrono::seconds leastDwell{5}, mostDwell{3600};
    static constexpr std::chrono::seconds usualDwell{30};

    QString page;
    std::chrono::seconds dwell = usualDwell; ///< at least; a page with more rows than fit stays until all were seen
    Selection selection = {};
    WallHours hours = {};

    bool operator==(const WallEntry &) const = default;
};

/// From how far a wall is read, and what one screen of it shows.
struct WallSight
{
    double distance = 8; ///< of the readers, in metres
    double height = 1.2; ///< of the screen's picture, in metres

    bool operator==(const WallSight &) const = default;
};

struct WallScreen
{
    QString name;   ///< of the output, e.g. "HDMI-1"; empty: it is named by `index`
    int index = -1; ///< in the system's order, from 0
    QList<WallEntry> pages;
    WallSight sight;

    bool operator==(const WallScreen &) const = default;
};

/// What a condition of severity siaga does to a wall.
struct WallSiaga
{
    QString page;                    ///< is pinned; empty: the page of the condition's link
    QStringList conditions;          ///< that take the wall; empty: all of severity siaga
    std::chrono::seconds least{120}; ///< pinned so long, even if the condition ends before
    std::chrono::seconds most{7200}; ///< and so long at most, from when it was first seen here

    bool operator==(const WallSiaga &) const = default;
};

/// The display that nobody touches (docs/kiosk.md). Without any of it a wall shows all pages in turn.
struct Wall
{
    QList<WallEntry> pages; ///< empty: all pages of the rail
    QList<WallScreen> screens;
    std::chrono::seconds dwell = WallEntry::usualDwell; ///< where an entry has none
    WallSight sight;
    WallSiaga siaga;

    /// What a screen shows: its own entry, by name before index; null: what all screens show.
    const WallScreen *screen(const QString &name, int index) const;

    bool operator==(const Wall &) const = default;
};

/// The entries of a screen; without ones of its own those of the wall, else all pages that are opened for no key. Never
/// empty unless the workspace has no such page.
QList<WallEntry> wallEntries(const Workspace &workspace, const WallScreen *screen);

} // namespace anjungan::workspace
