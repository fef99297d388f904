// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/open_files.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

namespace anjungan::store {

namespace {

/// Of the process, as the locks are.
struct OpenFiles
{
    QMutex mutex;
    QHash<QString, QString> paths; ///< by connection
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

/// Symbolic links lead to the file that is locked.
QString lockedPath(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.canonicalFilePath();
    return path.isEmpty() ? info.absoluteFilePath() : path;
}

} // namespace

void nowOpen(const QString &connection, const QString &file)
{
    const QString path = lockedPath(file);
    const QMutexLocker lock(&openFiles().mutex);
    openFiles().paths.insert(connection, path);
}

void nowClosed(const QString &connection)
{
    const QMutexLocker lock(&openFiles().mutex);
    openFiles().paths.remove(connection);
}

bool isOpenHere(const QString &file)
{
    const QString path = lockedPath(file);
    const QMutexLocker lock(&openFiles().mutex);
    return openFiles().paths.values().contains(path);
}

} // namespace anjungan::store
