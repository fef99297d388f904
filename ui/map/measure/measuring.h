// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointF>

#include <vector>

class QAction;
class QKeyEvent;

namespace anjungan::map {

class Canvas;
class MapFurniture;
class MeasureBar;

/// Measuring by tapping points: the length of the line through them and, from three points on, the area of the ring
/// that they make. On the ellipsoid, whatever the projection makes of it.
///
/// Keys, while it is on: Enter or Space sets a point in the middle of the view, Backspace takes the last one back,
/// Delete begins anew, Esc ends.
class Measuring : public QObject
{
    Q_OBJECT

public:
    /// Adds its button and its bar to the furniture. Everything given outlives it; the bar becomes a child of `map`.
    Measuring(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map);

    void setFormat(const theme::Formatter &format);
    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// A tap at that pixel of the map. Only while it is on.
    void tap(QPointF at);
    /// Whether the key was one of those above.
    bool press(const QKeyEvent &event);

    const std::vector<geo::Point> &points() const { return m_points; }
    /// "1,25 km · 3,4 ha", or what to do.
    QString text() const;

Q_SIGNALS:
    /// The bar is there or gone, or has another size.
    void barChanged();

private:
    void add(geo::Point degrees);
    void undo();
    void clear();
    void show();

    const theme::Theme &m_theme;
    Canvas &m_canvas;
    theme::Formatter m_format;
    QAction *m_action;
    MeasureBar *m_bar;
    bool m_isOn = false;
    bool m_hasCross = false;          ///< points are set by keys
    std::vector<geo::Point> m_points; ///< degrees
};

} // namespace anjungan::map
