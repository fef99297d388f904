// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"

namespace anjungan::test {

inline const QColor water(0xE6, 0xEC, 0xF4);
inline const QColor low(0x8C, 0xC0, 0x84);
inline const QColor high(0xD1, 0x49, 0x5B);

/// Two areas of 1° side by side along 99° E on the equator, "west" in the low class, "east" in the high one, hatched; a
/// square hole in the middle of "west" and an island north of it that belongs to "west" too; a selectable school in
/// "east".
std::shared_ptr<const render::Scene> smallScene();

/// The bounds of smallScene() in degrees.
geo::Box smallBounds();

/// Where a place in degrees is on the screen.
QPointF screenAt(const render::Viewport &viewport, double longitude, double latitude);

QFont labelFont();

} // namespace anjungan::test
