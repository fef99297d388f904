// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::map {

/// The line around a map that has the keyboard's focus, over its canvas. As large as its parent; taps pass through it.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    FocusRing(const theme::Theme &theme, QWidget *parent);

    /// Shows it on top of what is there now.
    void setOn(bool isOn);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace anjungan::map
