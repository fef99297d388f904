// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::shell {

/// A rounded button in the top bar: an icon and the current choice. As wide as its text, up to a share of the bar.
class ChipButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    ChipButton(const QString &icon, theme::Theme &theme, QWidget *parent = nullptr);

    void setLabel(const QString &label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    theme::Theme &m_theme;
};

} // namespace anjungan::shell
