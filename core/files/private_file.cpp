// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/private_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace anjungan::files {

namespace {

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;

} // namespace

bool makePrivateFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(info.isSymLink() ? info.symLinkTarget() : path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersFile) || QFileInfo::exists(path);
}

bool makePrivateFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(folder).isDir())
        return true;
    const QString above = QFileInfo(folder).path();
    if (above == folder || !makePrivateFolder(above))
        return false;
    return QDir().mkdir(folder, ownersFolder) || QFileInfo(folder).isDir();
}

} // namespace anjungan::files
