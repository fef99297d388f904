// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/composition.h"

#include <QPainter>

namespace anjungan::briefing {

/// Paints a page of the document, from 0; the painter's unit is a pixel of 1/96 inch. UI thread, since panels are
/// widgets.
void paintPage(QPainter &painter, const Composition &document, int page, const panels::PanelServices &services);

} // namespace anjungan::briefing
