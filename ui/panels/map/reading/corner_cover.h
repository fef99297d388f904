// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// Covers an upper corner of a widget that fills a card and cannot be round itself: shows the background outside the
/// card's corner, and the card's line.
class CornerCover : public QWidget
{
    Q_OBJECT

public:
    /// `corner`: Qt::TopLeftCorner or Qt::TopRightCorner. `cardLine`: how far the card's edge is outside the parent's,
    /// in pixels.
    CornerCover(Qt::Corner corner, int cardLine, const theme::Theme &theme, QWidget *parent);

    /// Moves to the parent's corner.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Corner m_corner;
    int m_cardLine;
    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
