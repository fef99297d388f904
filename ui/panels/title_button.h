// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/icon_button.h"

namespace anjungan::panels {

/// A button in a panel's title row: an icon without a frame. While it is checked it is tinted.
class TitleButton : public charts::IconButton
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    TitleButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent = nullptr)
        : IconButton(icon, name, theme, parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace anjungan::panels
