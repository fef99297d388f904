// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::panels {

/// A button in a panel's title row: an icon without a frame, as large as a touch target. Its name is said by its tool
/// tip and to screen readers. While it is checked it is tinted.
class TitleButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    TitleButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
