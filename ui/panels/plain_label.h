// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace anjungan::panels {

/// A label whose text is data, never markup.
QLabel *plainLabel(QWidget *parent);

/// Gives the label a font and a colour of the theme.
void dress(QLabel &label, const QFont &font, const QColor &ink);

} // namespace anjungan::panels
