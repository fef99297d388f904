// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace anjungan::field {

/// A file that looks like a bundle, intact or not.
struct BundleFile
{
    QString path;
    qint64 bytes = 0;
    QDateTime changed;

    bool operator==(const BundleFile &) const = default;
};

/// Those in the folders themselves, not below them: the newest first. Of a folder with more than `mostInFolder` files
/// of that ending only the first are looked at. Reads the disk: not on the UI thread.
[[nodiscard]] QList<BundleFile> findBundles(const QStringList &folders);

inline constexpr int mostInFolder = 200;

} // namespace anjungan::field
