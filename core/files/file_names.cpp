// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_names.h"

#include <QDir>
#include <QFileInfo>

namespace anjungan::files {

QStringList filesNamedAfter(const QString &path)
{
    const QFileInfo info(path);
    const QDir folder = info.absoluteDir();
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Name))
        if (name.size() > info.fileName().size() && name.startsWith(info.fileName()))
            paths.append(folder.filePath(name));
    return paths;
}

} // namespace anjungan::files
