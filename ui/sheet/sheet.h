// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/place.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QScrollArea;

namespace anjungan::sheet {

/// A card with a choice over the window, with a scrim over the rest: below the widget that opened it, in a narrow
/// window at the lower edge. A child of the window and not a window of its own, so that its round corners need no
/// compositor. While it is open the keyboard's focus stays within and the window's shortcuts rest; Esc, a tap
/// beside the card, and a swipe down from its title, close it, and the focus goes back to where it was. Deletes itself.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// For the window of `anchor`, over which it stays hidden until open(). `title` may be empty.
    Sheet(const QString &title, QWidget &anchor, const theme::Theme &theme, Side side = Side::Below);

    /// Owned by the sheet. What is higher than the card can be scrolls; a list that scrolls itself should have a small
    /// least height.
    void setContent(QWidget *content);
    /// Another sheet of the window is dismissed. `first` gets the focus; null: the first of the content that can have
    /// it, else the sheet itself.
    void open(QWidget *first = nullptr);
    void dismiss();

    /// The card within the sheet.
    QRect card() const { return m_card; }

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    void place();
    [[nodiscard]] bool hasGrip() const;

    const theme::Theme &m_theme;
    const Side m_side;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_before; ///< had the focus
    QLabel *m_title;
    QScrollArea *m_area;
    QRect m_card;
    bool m_pressedBeside = false;
    std::optional<QPoint> m_draggedFrom; ///< where a finger took the card above its content
};

} // namespace anjungan::sheet
