// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::settings {

/// On or off, as a knob on a track; a touch target high. Its text is its name for screen readers and is not painted.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    Switch(const QString &name, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace anjungan::settings
