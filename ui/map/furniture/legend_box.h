// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::map {

/// The legend for the map's zoom, as a card over the map; as large as its text, and elided if the map is smaller. Then
/// a tap asks for the whole text, and so do the Tab key and Enter. If it would cover too much, it collapses to a button
/// that opens and closes it; where it is elided also when open, the first tap asks for the text, the next one closes
/// it. Otherwise taps pass through it.
class LegendBox : public QWidget
{
    Q_OBJECT

public:
    LegendBox(const theme::Theme &theme, QWidget *parent);

    void setLegend(const Legend &legend);
    /// The whole legend, for all zooms.
    const Legend &legend() const { return m_legend; }
    void setZoom(double zoom);

    [[nodiscard]] bool isEmpty() const { return m_shown.entries.empty() && m_shown.note.isEmpty(); }

    /// Whether it is collapsed to a button until it is opened.
    void setFolding(bool folding);
    [[nodiscard]] bool isFolding() const { return m_isFolding; }
    [[nodiscard]] bool isFolded() const { return m_isFolding && !m_isOpen; }
    /// Its size when open.
    QSize openSize() const;
    /// Its size while nobody has opened it: that of its button if it collapses.
    QSize closedSize() const;
    QSize sizeHint() const override;
    /// Whether it is open and lacks the room for some of its text.
    [[nodiscard]] bool isCut() const;

Q_SIGNALS:
    /// It needs another place: its rows have changed, or it was opened or closed.
    void resized();
    /// To show its text, as the lines of a heading and its rows; an empty line is before each other heading.
    void wholeTextAsked(const QStringList &lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const Legend &legend);
    void tap();
    void toggle();
    void updateTaps();
    QStringList wholeText() const;
    void paintButton(QPainter &painter) const;

    const theme::Theme &m_theme;
    Legend m_legend;
    Legend m_shown; ///< at the map's zoom
    double m_zoom = 0;
    bool m_isFolding = false;
    bool m_isOpen = false;
    bool m_hasShownWhole = false; ///< since it was opened
};

} // namespace anjungan::map
