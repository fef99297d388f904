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

/// Measures by tapping points: the length of the line through them and, from three points on, the area of their ring.
/// On the ellipsoid, independent of the projection.
///
/// Keys while it is on: Enter or Space adds a point in the middle of the view, Backspace removes the last one, Delete
/// starts again, Esc ends.
class Measuring : public QObject
{
    Q_OBJECT

public:
    /// Adds its button and its bar to the furniture. All arguments must outlive it; the bar becomes a child of `map`.
    Measuring(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map);

    void setFormat(const theme::Formatter &format);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// A tap at that pixel of the map. Only while it is on.
    void tap(QPointF at);
    /// Whether the key was one of those above.
    [[nodiscard]] bool press(const QKeyEvent &event);

    const std::vector<geo::Point> &points() const { return m_points; }
    /// "1,25 km · 3,4 ha", or an instruction.
    QString text() const;

Q_SIGNALS:
    /// The bar was shown or hidden, or its size has changed.
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
    bool m_hasCross = false;          ///< points are added by keys
    std::vector<geo::Point> m_points; ///< degrees
};

} // namespace anjungan::map
