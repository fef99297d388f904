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

    /// `move` changes the scene; then the frame that shows it is drawn, with all else that the UI thread has to do.
    void frame(const std::function<void()> &move);

    /// "median", "p95", "max" in milliseconds, and the number of "frames".
    QJsonObject result() const;

private:
    QQuickWidget &m_widget;
    std::vector<double> m_milliseconds;
};

/// What the process holds in memory now.
double residentMegabytes();

} // namespace anjungan::bench
