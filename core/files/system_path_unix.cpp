// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/system_path.h"

#include <QFileInfo>

namespace anjungan::files {

QString systemPath(const QString &path) { return QFileInfo(path).absoluteFilePath(); }

} // namespace anjungan::files
