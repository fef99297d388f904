// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anjungan::panels {

/// The bar above what fills a page alone: a button that leads back, and a title.
class AloneBar : public QWidget
{
    Q_OBJECT

public:
    /// `title` may be empty. `theme` must outlive it.
    AloneBar(const QString &title, const theme::Theme &theme, QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void backWanted();

private:
    void applyTheme();

    const theme::Theme &m_theme;
    QPushButton *m_button;
    QLabel *m_title;
};

} // namespace anjungan::panels
