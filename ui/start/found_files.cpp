// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/found_files.h"

#include "ui/saving/places.h"

#include <QDirListing>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::start {

namespace {

/// A folder of a stranger's stick can hold any number of files.
constexpr int mostLookedAt = 5'000;

QStringList patterns() { return {u"*.gpkg"_s, u"*.json"_s, u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.webp"_s}; }

} // namespace

QList<FoundFile> filesIn(const QList<std::pair<QString, QString>> &folders)
{
    QList<FoundFile> found;
    for (const auto &[path, name] : folders) {
        int looked = 0;
        for (const auto &entry : QDirListing(path, patterns(), QDirListing::IteratorFlag::FilesOnly)) {
            if (++looked > mostLookedAt)
                break;
            const QFileInfo info = entry.fileInfo();
            found.append({.path = info.filePath(),
                          .folder = name,
                          .kind = FileKind::Workspace,
                          .bytes = info.size(),
                          .modified = info.lastModified(QTimeZone::UTC)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &FoundFile::modified);
    // Only those that are shown are opened, since a drive may be slow.
    QList<FoundFile> shown;
    for (FoundFile &file : found) {
        if (shown.size() == mostFound)
            break;
        if (const auto kind = kindOf(file.path)) {
            file.kind = *kind;
            shown.append(file);
        }
    }
    return shown;
}

QList<FoundFile> findFiles()
{
    QList<std::pair<QString, QString>> folders;
    for (const saving::Place &place : saving::findPlaces())
        folders.append({place.path, place.name.isEmpty() ? QFileInfo(place.path).fileName() : place.name});
    return filesIn(folders);
}

} // namespace anjungan::start
