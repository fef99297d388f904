// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace anjungan::panels {

/// The lines of a foot's text in `width` device-independent pixels. It breaks at spaces except no-break ones, and the
/// dot between two parts is omitted where the line breaks.
QStringList footLines(const QString &text, const QFont &font, double width);

} // namespace anjungan::panels
