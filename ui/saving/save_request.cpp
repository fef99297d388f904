// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/save_request.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace anjungan::saving {

Saved writeWhole(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return std::unexpected(errorOf(file, out.errorString(), bytes.size()));
    return {};
}

SaveError errorOf(const QString &file, const QString &detail, qint64 bytes)
{
    using Fault = SaveError::Fault;
    const QFileInfo folder(QFileInfo(file).path());
    if (!folder.isDir())
        return {Fault::NoFolder, detail};
    const QStorageInfo disk(folder.filePath());
    if (disk.isReadOnly() || !folder.isWritable())
        return {Fault::NotAllowed, detail};
    if (disk.isValid() && disk.bytesTotal() > 0 && disk.bytesAvailable() <= bytes)
        return {Fault::NoRoom, detail};
    return {Fault::Other, detail};
}

} // namespace anjungan::saving
