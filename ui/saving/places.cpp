// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/places.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::saving {

namespace {

const QString folderKey = u"saving/folder"_s;

/// The file of the window's settings.
QSettings settings() { return {QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s}; }

void add(QList<Place> &places, Place place)
{
    const QFileInfo folder(place.path);
    const bool isKnown = std::ranges::any_of(places, [&](const Place &one) { return QFileInfo(one.path) == folder; });
    if (place.path.isEmpty() || !folder.isDir() || isKnown)
        return;
    if (place.name.isEmpty())
        place.name = QDir(place.path).dirName();
    places.append(std::move(place));
}

bool isRemovable(const QStorageInfo &disk)
{
    if (!disk.isValid() || !disk.isReady() || disk.isReadOnly() || disk.isRoot())
        return false;
    const QString path = disk.rootPath();
    constexpr std::array mountedBelow{"/media/"_L1, "/run/media/"_L1, "/mnt/"_L1, "/Volumes/"_L1, "/storage/"_L1};
    const bool isDriveLetter = path.size() <= 3 && path.endsWith(":/"_L1);
    return isDriveLetter ||
           std::ranges::any_of(mountedBelow, [&](QLatin1StringView at) { return path.startsWith(at); });
}

} // namespace

QList<Place> findPlaces()
{
    QList<Place> places;
    constexpr std::array own{std::pair(Place::Kind::Documents, QStandardPaths::DocumentsLocation),
                             std::pair(Place::Kind::Downloads, QStandardPaths::DownloadLocation),
                             std::pair(Place::Kind::Desktop, QStandardPaths::DesktopLocation),
                             std::pair(Place::Kind::Pictures, QStandardPaths::PicturesLocation)};
    for (const auto &[kind, location] : own)
        add(places, {kind, QStandardPaths::writableLocation(location), {}});
    for (const QStorageInfo &disk : QStorageInfo::mountedVolumes())
        if (isRemovable(disk))
            add(places, {Place::Kind::Drive, disk.rootPath(), disk.displayName()});
    add(places, {Place::Kind::Home, QDir::homePath(), {}});
    const QString last = settings().value(folderKey).toString();
    add(places, {Place::Kind::Other, last, {}});
    const auto used =
        std::ranges::find_if(places, [&](const Place &one) { return QFileInfo(one.path) == QFileInfo(last); });
    if (!last.isEmpty() && used != places.end()) {
        used->wasLast = true;
        std::rotate(places.begin(), used, used + 1);
    }
    if (places.isEmpty())
        places.append({Place::Kind::Home, QDir::tempPath(), QDir(QDir::tempPath()).dirName()});
    return places;
}

void rememberPlace(const QString &folder)
{
    QSettings kept = settings();
    kept.setValue(folderKey, folder);
}

} // namespace anjungan::saving
