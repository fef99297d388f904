// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::saving {

/// A name without an ending that every file system has: the words of `parts`, joined by "-" within a part and "_"
/// between two. At most 80 UTF-16 units, of which the end counts. `otherwise` where no letter is left.
[[nodiscard]] QString safeName(const QStringList &parts, const QString &otherwise);

/// Whether every file system has files of that name with the ending: no separators, controls or marks of wildcards, no
/// point or space at an end, none that Windows keeps for devices, and not longer than 255 bytes.
[[nodiscard]] bool isSafeName(const QString &name, const QString &ending);

} // namespace anjungan::saving
