// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace anjungan::field {

/// The handle at the upper edge of a sheet: a tap, or a drag, makes it taller or lower.
class SheetHandle : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SheetHandle(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTall(bool isTall);

Q_SIGNALS:
    void tallWanted(bool isTall);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const theme::Theme &m_theme;
    bool m_isTall = false;
    double m_pressedAt = 0; ///< y on the screen
};

} // namespace anjungan::field
