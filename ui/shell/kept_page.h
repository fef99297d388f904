// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/viewport.h"

#include <QList>
#include <QPoint>

#include <optional>

namespace anjungan::panels {
class PageView;
}

namespace anjungan::shell {

/// How far somebody has scrolled a page and its tables, and moved its maps: what a page made anew, in another language,
/// takes over. The selection is not in it; it is the navigation's.
struct KeptPage
{
    QList<QPoint> scrolled;                      ///< of all that scrolls, in the order in which it was made
    QList<std::optional<render::Viewport>> maps; ///< likewise; none: nobody has
};

KeptPage keptPage(const panels::PageView &view);

/// Lets the maps of a view that was just made begin there; to be called before its answers arrive.
void beginMaps(const panels::PageView &view, const KeptPage &kept);
/// Scrolls it, once it is laid out with its answers. Does nothing to a page of other panels.
void scrollBack(const panels::PageView &view, const KeptPage &kept);

} // namespace anjungan::shell
