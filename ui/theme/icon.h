// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace anjungan::theme {

/// Whether resources/icons has a drawing of that name ("home", "chevron-left").
bool hasIcon(const QString &name);

/// The drawing `name` with its strokes in `color`, crisp at any size and device pixel ratio. An unknown name (a
/// workspace may bring one) is the plain "apps", so that a button never is empty. Takes the colour as it is now: make
/// it anew after the theme's change.
QIcon icon(const QString &name, const QColor &color);

/// The same as a picture of `size` by `size` device-independent pixels for a screen of that device pixel ratio.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace anjungan::theme
