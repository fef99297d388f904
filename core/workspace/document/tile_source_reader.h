// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/tile_source.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema. `pointer` is the JSON pointer of the tile source.
TileSource readTileSource(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
