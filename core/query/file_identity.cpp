// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/file_identity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#else
#include <QDateTime>
#include <QFileInfo>
#endif

namespace anjungan::query {

std::optional<FileIdentity> identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    return FileIdentity(quint64(status.st_dev), quint64(status.st_ino));
#else
    const QFileInfo info(file);
    if (!info.exists())
        return {};
    return FileIdentity(0, quint64(info.birthTime().toMSecsSinceEpoch()));
#endif
}

} // namespace anjungan::query
