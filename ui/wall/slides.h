// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"

#include <QSizeF>

#include <vector>

namespace anjungan::wall {

/// The least size at which a panel of that type can be read, with title and foot, in pixels at a factor of 1.
QSizeF leastSize(const workspace::PanelSpec &panel);

/// A page as slides that fit a wall's room, in pixels at a factor of 1. A page whose grid gives each panel its least
/// size is one slide, as it is. Otherwise its panels are put anew, in the order in which they are read: figures side by
/// side, then other panels side by side and below each other as long as each has its least size; one that needs more
/// than the room has all of it. A slide is a page with the page's id and parameters.
std::vector<workspace::PageSpec> slidesOf(const workspace::PageSpec &page, const QSizeF &room);

} // namespace anjungan::wall
