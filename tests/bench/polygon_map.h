// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <QJsonObject>
#include <QSize>
#include <QString>

#include <functional>

namespace anjungan::bench {

/// The peer: the villages of the cache as MapPolygon items on QtLocation's Map in a QQuickWidget, moved in the same
/// way. `boxAt` returns the visible box of a step, in degrees.
QJsonObject measurePolygons(const QString &cache, QSize size, const std::function<geo::Box(int)> &boxAt);

} // namespace anjungan::bench
