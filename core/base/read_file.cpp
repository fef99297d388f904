// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_file.h"

#include <QFile>

namespace anjungan::base {

std::expected<QByteArray, QString> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(file.errorString());
    QByteArray bytes = file.read(most); // a device file has no size
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(file.errorString());
    return bytes;
}

QByteArray readResource(const QString &path)
{
    constexpr qint64 most = 64LL * 1024 * 1024;
    return readFile(path, most).value_or(QByteArray());
}

} // namespace anjungan::base
