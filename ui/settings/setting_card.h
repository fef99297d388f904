// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace anjungan::settings {

/// A card with a title and settings below each other.
class SettingCard : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    SettingCard(const QString &title, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Below what is there already.
    void add(QWidget *part);

protected:
    void paintEvent(QPaintEvent *event) override;
    const theme::Theme &look() const { return m_theme; }

private:
    void fit();

    const theme::Theme &m_theme;
    QVBoxLayout *m_layout;
    QLabel *m_title;
};

} // namespace anjungan::settings
