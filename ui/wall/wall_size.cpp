// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_size.h"

#include "ui/theme/type_scale.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anjungan::wall {

namespace {

constexpr double minutesOfRadian = 180 * 60 / std::numbers::pi;
constexpr double leastPixels = 6; // of a font; less is no letter

} // namespace

double minutesOf(double pixelSize, double screenPixels, const workspace::WallSight &sight)
{
    const double letter = pixelSize * capitalHeight * sight.height / screenPixels;
    return 2 * std::atan(letter / (2 * sight.distance)) * minutesOfRadian;
}

WallSize wallSize(QSize screen, const workspace::WallSight &sight)
{
    const double smallest = theme::pixelSize(theme::Role::Small);
    const double height = std::max(screen.height(), 1);
    const double letter = 2 * sight.distance * std::tan(leastMinutes / minutesOfRadian / 2);
    // Fonts have whole pixels (theme::font()), so that a size between two would be rounded down.
    const double wanted = std::max(std::ceil(letter / sight.height * height / capitalHeight - 1e-6), leastPixels);
    const bool isUpright = screen.height() > screen.width();
    const QSize room = isUpright ? leastRoom.transposed() : leastRoom;
    const double most =
        std::max(std::min(double(screen.width()) / room.width(), height / room.height()), leastPixels / smallest);
    WallSize size{.factor = std::min(wanted / smallest, most)};
    size.isBounded = size.factor * smallest < wanted;
    size.minutes = minutesOf(std::round(size.factor * smallest), height, sight);
    return size;
}

} // namespace anjungan::wall
