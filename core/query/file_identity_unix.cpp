// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/file_identity.h"

#include <QFile>

#include <sys/stat.h>

namespace anjungan::query {

std::optional<FileIdentity> identityOf(const QString &file)
{
    struct stat status = {};
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    return FileIdentity{quint64(status.st_dev), quint64(status.st_ino)};
}

} // namespace anjungan::query
