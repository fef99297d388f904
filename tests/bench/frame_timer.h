// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QQuickWidget>

#include <functional>
#include <vector>

namespace anjungan::bench {

/// Times frames of a QQuickWidget, which draws on the UI thread: from a change of its scene to the end of the drawing.
class FrameTimer
{
public:
    explicit FrameTimer(QQuickWidget &widget) : m_widget(widget) {}

    /// `move` changes the scene; then the frame is drawn, together with all other work of the UI thread.
    void frame(const std::function<void()> &move);

    /// "median", "p95", "max" in milliseconds, and the number of "frames".
    QJsonObject result() const;

private:
    QQuickWidget &m_widget;
    std::vector<double> m_milliseconds;
};

/// The memory that the process uses now.
double residentMegabytes();

} // namespace anjungan::bench
