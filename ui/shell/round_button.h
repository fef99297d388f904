// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/icon_button.h"

namespace anjungan::shell {

/// A round button with an icon.
class RoundButton : public charts::IconButton
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    RoundButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent = nullptr)
        : IconButton(icon, name, theme, parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace anjungan::shell
