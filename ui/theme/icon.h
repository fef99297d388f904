// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace anjungan::theme {

/// Whether resources/icons has a drawing of that name ("home", "chevron-left").
[[nodiscard]] bool hasIcon(const QString &name);

/// The drawing `name` with its strokes in `color`, sharp at any size and device pixel ratio. An unknown name (a
/// workspace may contain one) gives the icon "apps", so that a button is never empty. Create the icon again when the
/// theme has changed.
QIcon icon(const QString &name, const QColor &color);

/// The same as a picture of `size` by `size` device-independent pixels for a screen of that device pixel ratio.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace anjungan::theme
