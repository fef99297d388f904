// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::shell {

/// The "✕" within a chip: as high as the chip, drawn small.
class ClearButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// Its width at a factor of 1, in device-independent pixels.
    static constexpr double width = 44;

    /// `theme` must outlive it.
    ClearButton(const theme::Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace anjungan::shell
