// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QAction;
class QToolButton;

namespace anjungan::map {

/// The buttons on the map, one above the other, and one stop of the Tab key: arrows go from one to the next. If not all
/// fit, the last ones move into a sheet with its own button; if that does not fit either, only the first two are shown.
class MapButtons : public QWidget
{
    Q_OBJECT

public:
    MapButtons(const theme::Theme &theme, QWidget *parent);

    /// Adds a button below the others; `icon` is the name of a drawing, `text` says what the button does. The buttons
    /// own the action, which may be checked, disabled, hidden or given another text at any time.
    QAction *add(const QString &icon, const QString &text);
    /// Draws the button's icon in the accent colour while its function is active.
    void setLit(const QAction *action, bool isLit);
    /// Shows as many buttons as fit this height, in pixels.
    void setRoom(int height);
    /// None of them fits, or all are hidden.
    [[nodiscard]] bool isEmpty() const;
    QSize sizeHint() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Button
    {
        QString icon;
        QAction *action;
        QToolButton *button;
        bool isLit = false;
    };

    void updateStyle();
    void dressButton(const Button &button);
    void arrange();
    void openMore();
    std::vector<QToolButton *> shownButtons() const;
    int side() const;
    int gap() const;

    const theme::Theme &m_theme;
    std::vector<Button> m_buttons;
    Button m_more;
    std::vector<Button> m_further; ///< those that moved into the sheet
    int m_room = 0;
    int m_shown = 0;
};

} // namespace anjungan::map
