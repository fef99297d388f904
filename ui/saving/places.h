// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace anjungan::saving {

/// A folder to save in.
struct Place
{
    enum class Kind { Documents, Downloads, Desktop, Pictures, Home, Drive, Other };

    Kind kind = Kind::Home;
    QString path;
    QString name;         ///< of a drive, or the folder's own
    bool wasLast = false; ///< the one that was used last

    bool operator==(const Place &) const = default;
};

/// The folders that are there: the person's own, and removable drives; the one that was used last is the first. Each
/// once; at least one. Reads the disk: not on the UI thread.
[[nodiscard]] QList<Place> findPlaces();

/// Remembers `folder` as the one that was used last. Writes the settings: not on the UI thread.
void rememberPlace(const QString &folder);

} // namespace anjungan::saving
