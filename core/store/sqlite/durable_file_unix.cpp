// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// Syncs the folder, which contains the file's name. If that fails, the file is complete under its old or its new name.
void flushFolderToDisk(const QString &folder)
{
    const int opened = open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (opened < 0)
        return;
    fsync(opened);
    close(opened);
}

} // namespace

bool flushToDisk(QFile &file) { return file.flush() && fsync(file.handle()) == 0; }

CacheResult<void> renameInto(const QString &part, const QString &file)
{
    std::error_code failed;
    std::filesystem::rename(QFileInfo(part).filesystemFilePath(), QFileInfo(file).filesystemFilePath(), failed);
    if (failed) {
        return std::unexpected(
            CacheError{CacheErrorKind::Io, file, make<Code::FileNotPlaced>(QString::fromLocal8Bit(failed.message()))});
    }
    flushFolderToDisk(QFileInfo(file).absolutePath());
    return {};
}

} // namespace anjungan::store
