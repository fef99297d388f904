// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/bundle_files.h"

#include "core/store/bundle/bundle_seal.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::field {

QList<BundleFile> findBundles(const QStringList &folders)
{
    QList<BundleFile> found;
    for (const QString &folder : folders) {
        QDirIterator files(folder, {u"*.gpkg"_s}, QDir::Files | QDir::Readable);
        for (int seen = 0; files.hasNext() && seen < mostInFolder; ++seen) {
            const QFileInfo file = files.nextFileInfo();
            if (store::looksSealed(file.filePath()))
                found.append({file.filePath(), file.size(), file.lastModified().toUTC()});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &BundleFile::changed);
    return found;
}

} // namespace anjungan::field
