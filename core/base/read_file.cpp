// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_file.h"

#include <QFile>

#include <algorithm>

namespace anjungan::base {

std::expected<QByteArray, QString> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(file.errorString());
    // QIODevice::read() takes, and its result keeps, memory for all that it is asked for. A device file has no size.
    constexpr qint64 piece = 64LL * 1024;
    QByteArray bytes = file.read(std::min(most, std::max(file.size(), qint64{1})));
    while (!bytes.isEmpty() && bytes.size() < most) {
        const QByteArray more = file.read(std::min(most - bytes.size(), piece));
        if (more.isEmpty())
            break;
        bytes += more;
    }
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
