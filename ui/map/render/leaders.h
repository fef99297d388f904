// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QRectF>

#include <functional>
#include <optional>

namespace anjungan::render {

/// Finds places for the names of small areas beside them, at the ends of short lines. Only for a few areas of a view,
/// and for none that can hardly be seen: more lines would hide the map.
class Leaders
{
public:
    /// `viewport` must outlive it.
    explicit Leaders(const Viewport &viewport) : m_viewport(viewport) {}

    /// A name's place on the screen, and the line to it from its area.
    struct Place
    {
        QRectF rect;
        QLineF line;
    };

    /// The place within `frame` that is over the fewest of the layer's areas, of equal ones the nearest; none if
    /// `isFree` refuses all, or if the area is large enough for its name or has no surface.
    [[nodiscard]] std::optional<Place> best(const Layer &layer, std::size_t feature, const QFontMetricsF &metrics,
                                            const QRectF &frame,
                                            const std::function<bool(const QRectF &, const QLineF &)> &isFree);

    /// Whether the line and the rectangle touch.
    [[nodiscard]] static bool isCrossed(const QLineF &line, const QRectF &rect);

private:
    /// How many of three places in the rectangle are over the layer's areas.
    [[nodiscard]] int areasUnder(const Layer &layer, const QRectF &rect) const;

    const Viewport &m_viewport;
    int m_tried = 0;
};

} // namespace anjungan::render
