// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace anjungan::files {

/// The paths of the files in the folder of `path` whose names begin with its file name and are longer, sorted by name.
/// Unlike in QDir's name filters, no character is a wildcard: "map[1].gpkg" means only itself.
[[nodiscard]] QStringList filesNamedAfter(const QString &path);

} // namespace anjungan::files
