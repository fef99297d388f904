// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSlider>

namespace anjungan::panels {

/// A slider with a mark for each of its few values, as high as a touch target; a tap moves it there at once. Keys as
/// for every slider: arrows step, Home and End move to the ends.
class PeriodSlider : public QSlider
{
    Q_OBJECT

public:
    explicit PeriodSlider(const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    double placeOf(int value) const; ///< in pixels from the left
    void follow(double x);

    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
