// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QScrollArea;
class QVBoxLayout;

namespace anjungan::shell {

class RailButton;

/// The pages at the window's left edge, and below them the client's menu. Entries share the height; where even the
/// least of all has no room, the pages scroll between mark and menu, and the current one and the one with the focus are
/// in view.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    /// `mark` is the letter on the logo.
    NavigationRail(const QString &mark, theme::Theme &theme, QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &icon, const QString &label);
    const QStringList &pages() const { return m_ids; } ///< in their order, from the top
    void setCurrent(const QString &id);
    /// How much of that page nobody has seen.
    void setBadge(const QString &id, int count);

    /// The lowest entry: opens the menu of settings.
    RailButton *menuButton() const { return m_menu; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QString m_mark;
    theme::Theme &m_theme;
    QScrollArea *m_area;
    QVBoxLayout *m_layout; ///< of the pages
    QButtonGroup *m_group;
    RailButton *m_menu;
    QStringList m_ids;
};

} // namespace anjungan::shell
