// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace anjungan::saving {

/// A folder to save in.
struct Place
{
    enum class Kind { LastUsed, Documents, Downloads, Desktop, Pictures, Home, Drive };

    Kind kind = Kind::Home;
    QString path;
    QString name; ///< of a drive, or the folder's own

    bool operator==(const Place &) const = default;
};

/// The folders that are there: the one that was used last, the person's own, and removable drives. Each once; at least
/// one. Reads the disk: not on the UI thread.
[[nodiscard]] QList<Place> findPlaces();

/// Remembers `folder` as the one that was used last. Writes the settings: not on the UI thread.
void rememberPlace(const QString &folder);

} // namespace anjungan::saving
