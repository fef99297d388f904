// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// Lies on an upper corner of what fills a card and can't be round itself: shows the ground outside of the card's
/// corner, and its line.
class CornerCover : public QWidget
{
    Q_OBJECT

public:
    /// `corner`: Qt::TopLeftCorner or Qt::TopRightCorner. `cardLine`: how far the card's edge is outside of the
    /// parent's, in pixels.
    CornerCover(Qt::Corner corner, int cardLine, const theme::Theme &theme, QWidget *parent);

    /// Takes its place in the parent's corner.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Corner m_corner;
    int m_cardLine;
    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
