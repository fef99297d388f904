// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/foot_text.h"

#include <QWidget>

#include <functional>

namespace anjungan::panels {

/// The foot of a panel: a dot, publisher, period and age. It wraps to a second line; longer text is replaced by a
/// shorter version, which is elided if necessary. A tap, Enter or the tool tip shows all three clocks.
class PanelFoot : public QWidget
{
    Q_OBJECT

public:
    /// `above` and `below` are the empty space inside the foot, above and below its text, at a factor of 1.
    PanelFoot(const theme::Theme &theme, double above, double below, QWidget *parent = nullptr);

    const FootText &text() const { return m_text; }
    void setText(const FootText &text);

    /// Whether newer data are being queried: then the dot is hollow.
    void setBusy(bool busy);

    /// Whether the line, or at least the compact one, is shown as a whole at this width.
    [[nodiscard]] bool isWhole() const;

    /// What is around it is a target of its own that leaves it the lower part of the card (FigurePanel): then it need
    /// not be as high as a finger.
    void setWithinTarget(bool isWithin);

    /// What showDetails() shows above the three clocks is asked each time.
    void setBefore(std::function<QStringList()> before) { m_before = std::move(before); }
    QStringList before() const { return m_before ? m_before() : QStringList(); }
    /// Opens what tells more than the popup with the lines, which it replaces.
    void setOpen(std::function<void()> open) { m_open = std::move(open); }
    void showDetails();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList linesAt(int width) const; ///< of the line, or of the compact one if the line has no room
    double lineHeight() const;
    /// The least height, in pixels.
    int least() const;
    void paintRing(QPainter &painter) const;
    double indent() const; ///< of the text, right of the dot
    QRectF textRect() const;

    const theme::Theme &m_theme;
    double m_above;
    double m_below;
    FootText m_text;
    std::function<QStringList()> m_before;
    std::function<void()> m_open;
    bool m_busy = false;
    bool m_isWithin = false;
};

} // namespace anjungan::panels
