// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/text.h"

#include <QUrl>

namespace anjungan::workspace {

/// An online map of square tiles in web mercator, drawn below a map's layers.
struct TileSource
{
    QString id;
    Text title;          ///< default: the id
    QString url;         ///< http or https, with {z}, {x} and {y}; y counts from the north
    QString attribution; ///< plain text, shown wherever the tiles are
    int minZoom = 0;
    int maxZoom = 19; ///< 0 to 22, not below minZoom; beyond it the last level's tiles are enlarged

    bool isKeptAhead = false; ///< its provider lets devices fetch tiles that nobody looks at yet

    /// The URL of one tile.
    QUrl address(int zoom, int x, int y) const;

    bool operator==(const TileSource &) const = default;
};

} // namespace anjungan::workspace
