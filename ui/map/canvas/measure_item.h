// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/camera_item.h"
#include "ui/map/canvas/measured_line.h"

#include <QList>
#include <QPointF>

namespace anjungan::map {

/// The root of qml/Measure.qml: the screen positions of a measured line's points. The line between two points is
/// straight, which over a province is within a pixel of the measured geodesic.
class MeasureItem : public CameraItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<QPointF> points READ points NOTIFY moved FINAL)
    Q_PROPERTY(QList<QPointF> closing READ closing NOTIFY moved FINAL)
    Q_PROPERTY(bool hasCross READ hasCross NOTIFY dressed FINAL)
    Q_PROPERTY(QColor colour READ colour NOTIFY dressed FINAL)
    Q_PROPERTY(QColor ring READ ring NOTIFY dressed FINAL)
    Q_PROPERTY(double factor READ factor NOTIFY dressed FINAL)

public:
    explicit MeasureItem(QQuickItem *parent = nullptr);

    void setLine(const MeasuredLine &line);

    /// Pixels of this item.
    QList<QPointF> points() const;
    /// From the last point back to the first, if they enclose an area.
    QList<QPointF> closing() const;
    [[nodiscard]] bool hasCross() const { return m_line.hasCross; }
    QColor colour() const { return m_line.colour; }
    QColor ring() const { return m_line.ring; }
    double factor() const { return m_line.factor; }

Q_SIGNALS:
    void moved();
    void dressed();

private:
    MeasuredLine m_line;
};

} // namespace anjungan::map
