// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QImage>

#include <span>

class QPainter;

namespace anjungan::render {

/// The outline that highlights a feature.
struct Selection
{
    QString id; ///< of a selectable feature; empty: none
    QColor ink;
    double width = 3.5; ///< device-independent pixels
};

struct Style
{
    QColor water; ///< the background of all layers
    Selection selection;
    Selection mark;  ///< the feature whose card is open
    Selection hover; ///< the feature under the pointer
    Selection focus; ///< the feature with the keyboard focus
};

/// Paints the view's background and all layers. The painter is in device-independent pixels, (0, 0) at the view's
/// corner. A QPdfWriter must have the resolution of the screen (96), since fonts depend on it.
void paintLayers(QPainter &painter, const Scene &scene, const Viewport &viewport, const QColor &water);
void paintSelection(QPainter &painter, const Scene &scene, const Viewport &viewport, const Selection &selection);

/// Paints focus, selection and labels, above the layers; the outlines of areas below the markers of the layers above.
void paintOverlay(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
                  std::span<const QRectF> taken = {});

/// Paints the whole picture, identically on a screen, an image or a page; nothing outside the view. `taken`: see
/// placeLabels().
void paint(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
           std::span<const QRectF> taken = {});

} // namespace anjungan::render
