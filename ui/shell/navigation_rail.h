// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace anjungan::shell {

class RailButton;

/// The pages at the window's left edge, and below them the client's menu.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    /// `mark` is the letter on the logo.
    NavigationRail(const QString &mark, theme::Theme &theme, QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &icon, const QString &label);
    void setCurrent(const QString &id);

    /// The lowest entry: opens the menu of settings.
    RailButton *menuButton() const { return m_menu; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QString m_mark;
    theme::Theme &m_theme;
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    RailButton *m_menu;
    QStringList m_ids;
};

} // namespace anjungan::shell
