// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <cstdint>
#include <vector>

namespace anjungan::soak {

/// What happens to a wall. Most begin and end.
enum class Trouble : std::uint8_t {
    Away,      ///< the source refuses connections
    Silent,    ///< the network swallows what is sent
    Slow,      ///< every answer takes seconds
    Fault,     ///< HTTP 500
    Busy,      ///< HTTP 503 with Retry-After
    Portal,    ///< a login page in place of every answer
    Cut,       ///< answers end too early
    Renamed,   ///< a dataset has another field
    Texts,     ///< a dataset has texts where numbers were
    Few,       ///< a dataset has lost most of its rows
    Empty,     ///< a dataset has no rows
    Workspace, ///< the workspace is another one
    Broken,    ///< the workspace is no JSON
    Missing,   ///< the workspace's address answers with HTTP 500
    DiskFull,
    Siaga,        ///< the condition holds
    SecondScreen, ///< there is another screen
    NoScreen,     ///< all screens are off
    SmallScreen,  ///< the first screen has another size
    Forward,      ///< the clock is an hour fast
    Back,         ///< the clock is an hour slow
    Keys,         ///< somebody presses a key of the remote control
};
inline constexpr std::size_t troubleCount = 22;

const char *nameOf(Trouble trouble);

/// From `begin` to `end` since the start.
struct Event
{
    Trouble trouble;
    std::chrono::seconds begin;
    std::chrono::seconds end;
    quint32 draw; ///< for what is left open, e.g. which dataset
};

/// Troubles for that time, by their beginnings: each kind as often as every other, from minutes to two days long, at
/// random moments, and nothing in the last part of the time. Two of the same kind do not overlap.
std::vector<Event> planFor(std::chrono::seconds time, int perDay, quint32 seed);

} // namespace anjungan::soak
