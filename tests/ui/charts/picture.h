// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace anjungan::test {

/// The widget at `size`, painted on the theme's card colour at a device pixel ratio of 1, without a window on a screen.
QImage picture(QWidget &widget, const QSize &size, const theme::Theme &theme);

/// The smallest rectangle within `area` that contains every pixel other than `background`; empty if there is none.
QRect inkBounds(const QImage &image, const QRect &area, const QColor &background);
QRect inkBounds(const QImage &image, const QColor &background);

/// How many pixels within `area` have exactly that colour.
int count(const QImage &image, const QRect &area, const QColor &color);
int count(const QImage &image, const QColor &color);

} // namespace anjungan::test
