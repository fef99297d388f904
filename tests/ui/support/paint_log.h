// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/recording_device.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace anjungan::test {

/// Notes what a painter is told to draw instead of drawing it: which text in which ink and weight, which shape in which
/// colour, and where. A test can so say what must be seen, whatever the machine's fonts make of it.
class PaintLog : public RecordingDevice
{
public:
    struct Text
    {
        QString text;
        QRectF rect; ///< from the ascent to the descent
        QColor ink;
        int pixels = 0; ///< size of the font
        int weight = 0;
        QRectF letters = {}; ///< around what is seen of them
        QRectF clip = {};    ///< around what its painter let through; null: everything
    };

    struct Shape
    {
        QRectF rect;      ///< bounds of the path, without the line
        QColor fill;      ///< invalid: not filled, or by a pattern
        QColor line;      ///< invalid: no line
        double width = 0; ///< of the line
        bool isDashed = false;
        bool hasPattern = false;
        QPainterPath path;
    };

    explicit PaintLog(QSize size);
    ~PaintLog() override;

    std::vector<Text> texts;
    std::vector<Shape> shapes;
    std::vector<QRectF> pictures;

    /// The first text that is just that; one of no ink where there is none.
    Text text(const QString &text) const;
    QStringList words() const;
    /// The shapes of that fill, in the order in which they were drawn.
    std::vector<Shape> filled(const QColor &fill) const;
    /// The shapes with that line.
    std::vector<Shape> lined(const QColor &line) const;

    QPaintEngine *paintEngine() const override;

protected:
private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

/// What the widget paints at that size, its children included.
std::unique_ptr<PaintLog> paintedBy(QWidget &widget, QSize size);

/// What a function paints.
std::unique_ptr<PaintLog> paintedBy(QSize size, const std::function<void(QPainter &)> &paint);

} // namespace anjungan::test
