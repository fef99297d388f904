// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_view.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace anjungan::panels {

/// A map on its card. Where it fills the card, a strip of water above it takes the card's round corners, and whatever is set on top.
class MapSheet : public QWidget
{
    Q_OBJECT

public:
    MapSheet(map::MapView *view, const theme::Theme &theme, bool fillsCard, QWidget *parent = nullptr);

    /// A widget in the strip above the map.
    void setTop(QWidget *top);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    const theme::Theme &m_theme;
    bool m_fillsCard;
    QBoxLayout *m_strip;
};

} // namespace anjungan::panels
