// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/opened_file.h"

#include "core/store/sqlite/open_files.h"

#include <QFile>
#include <QImageReader>

namespace anjungan::start {

std::optional<FileKind> kindOf(const QString &path)
{
    if (store::isOpenHere(path)) // it is SQLite's, and is not read beside it
        return FileKind::Bundle;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    constexpr qint64 looked = 256;
    QByteArray begin = file.peek(looked);
    if (begin.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return FileKind::Bundle;
    if (QImageReader(&file).canRead())
        return FileKind::Picture;
    if (begin.startsWith("\xEF\xBB\xBF")) // a byte order mark, as some editors write
        begin.remove(0, 3);
    return begin.trimmed().startsWith('{') ? std::optional(FileKind::Workspace) : std::nullopt;
}

} // namespace anjungan::start
