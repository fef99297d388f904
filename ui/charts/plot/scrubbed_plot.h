// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_frame.h"

#include <QWidget>

#include <optional>

namespace anjungan::charts {

/// A plot in which one of its places can be looked at: by the pointer or a finger, or by Left, Right, Home and End. It
/// is forgotten by Escape, and when pointer and focus are elsewhere. One stop of the Tab key.
class ScrubbedPlot : public QWidget
{
    Q_OBJECT

public:
    /// The place that is looked at, by its index.
    std::optional<std::size_t> scrubbed() const { return m_scrubbed; }

protected:
    ScrubbedPlot(const theme::Theme &theme, QWidget *parent);

    virtual std::size_t placeCount() const = 0;
    /// The place that a pointer there looks at; none if it is near none.
    virtual std::optional<std::size_t> placeAt(const QPointF &position) const = 0;
    virtual void layOut() = 0;

    /// To be called when there are other places: keeps the one that is looked at if there still is one of its index.
    void keepPlace();
    void forgetPlace() { m_scrubbed.reset(); }
    const theme::Theme &look() const { return m_theme; }

    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void scrub(std::optional<std::size_t> place);

    const theme::Theme &m_theme;
    std::optional<std::size_t> m_scrubbed;
};

} // namespace anjungan::charts
