// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/camera_item.h"
#include "ui/map/canvas/position_mark.h"

#include <optional>

namespace anjungan::map {

/// The root of qml/Position.qml: the device's position on the screen, and its accuracy.
class PositionItem : public CameraItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool shown READ isShown NOTIFY moved FINAL)
    Q_PROPERTY(QPointF at READ at NOTIFY moved FINAL)
    Q_PROPERTY(double reach READ reach NOTIFY moved FINAL)
    Q_PROPERTY(bool hasHeading READ hasHeading NOTIFY moved FINAL)
    Q_PROPERTY(double heading READ heading NOTIFY moved FINAL)
    Q_PROPERTY(QString note READ note NOTIFY dressed FINAL)
    Q_PROPERTY(QColor colour READ colour NOTIFY dressed FINAL)
    Q_PROPERTY(QColor ring READ ring NOTIFY dressed FINAL)
    Q_PROPERTY(QColor outline READ outline NOTIFY dressed FINAL)
    Q_PROPERTY(QColor ink READ ink NOTIFY dressed FINAL)
    Q_PROPERTY(QFont font READ font NOTIFY dressed FINAL)
    Q_PROPERTY(double factor READ factor NOTIFY dressed FINAL)

public:
    explicit PositionItem(QQuickItem *parent = nullptr);

    void setMark(const std::optional<PositionMark> &mark);

    [[nodiscard]] bool isShown() const { return m_mark.has_value(); }
    /// Pixels of this item.
    QPointF at() const;
    /// Radius of the accuracy in pixels; 0 if it is unknown or too large to draw.
    double reach() const;
    [[nodiscard]] bool hasHeading() const { return m_mark && m_mark->fix.heading; }
    double heading() const { return hasHeading() ? *m_mark->fix.heading : 0; }
    QString note() const { return look().note; }
    QColor colour() const { return look().colour; }
    QColor ring() const { return look().ring; }
    QColor outline() const { return look().outline; }
    QColor ink() const { return look().ink; }
    QFont font() const { return look().font; }
    double factor() const { return look().factor; }

Q_SIGNALS:
    void moved();
    void dressed();

private:
    PositionMark look() const { return m_mark.value_or(PositionMark()); }
    QPointF world() const;

    std::optional<PositionMark> m_mark;
};

} // namespace anjungan::map
