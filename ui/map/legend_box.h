// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::map {

/// The legend as a card over the map; as large as its text, and elided where the map is smaller. Taps go through it.
class LegendBox : public QWidget
{
    Q_OBJECT

public:
    LegendBox(const theme::Theme &theme, QWidget *parent);

    void setLegend(const Legend &legend);
    const Legend &legend() const { return m_legend; }
    bool isEmpty() const { return m_legend.entries.empty() && m_legend.note.isEmpty(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    Legend m_legend;
};

} // namespace anjungan::map
