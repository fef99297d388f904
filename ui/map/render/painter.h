// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QImage>

#include <span>

class QPainter;

namespace anjungan::render {

/// The outline that tells one feature from the others.
struct Selection
{
    QString id; ///< of a selectable feature; empty: none
    QColor ink;
    double width = 3.5; ///< device-independent pixels
};

struct Style
{
    QColor water; ///< the ground under all layers
    Selection selection;
    Selection mark;  ///< what is being read
    Selection hover; ///< what the pointer is over
    Selection focus; ///< what the keyboard is on
};

/// Paints the view's ground and all layers. The painter is in device-independent pixels, (0, 0) at the view's corner.
/// A painter on a QPdfWriter needs its resolution at that of the screen (96), since fonts follow it.
void paintLayers(QPainter &painter, const Scene &scene, const Viewport &viewport, const QColor &water);
void paintSelection(QPainter &painter, const Scene &scene, const Viewport &viewport, const Selection &selection);

/// What stands over the layers: focus, selection and labels.
void paintOverlay(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
                  std::span<const QRectF> taken = {});

/// The whole picture, the same on a screen, an image or a page; nothing is painted outside the view. `taken`: see
/// placeLabels().
void paint(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
           std::span<const QRectF> taken = {});

} // namespace anjungan::render
