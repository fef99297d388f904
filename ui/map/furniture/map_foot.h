// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::map {

/// The map's lower edge: note and attribution, then the scale bar, in the right corner. A text that has no room beside
/// the scale bar is wrapped above it. Taps pass through it.
class MapFoot : public QWidget
{
    Q_OBJECT

public:
    MapFoot(const theme::Theme &theme, QWidget *parent);

    void setText(const QString &text);
    void setMetresPerPixel(double metresPerPixel);
    QSize sizeHint() const override;
    /// The size in at most that width.
    QSize sizeIn(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double maxBarWidth() const;

    const theme::Theme &m_theme;
    QString m_text;
    double m_metresPerPixel = 0;
};

} // namespace anjungan::map
