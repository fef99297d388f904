// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/opened_file.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace anjungan::start {

/// A file that may be opened.
struct FoundFile
{
    QString path;
    QString folder; ///< the name of a drive, or of a folder
    FileKind kind = FileKind::Workspace;
    qint64 bytes = 0;
    QDateTime modified; ///< UTC

    bool operator==(const FoundFile &) const = default;
};

/// The bundles, workspaces and pictures in the person's folders and on removable drives, not in folders of them; the
/// newest first, `mostFound` at most. Reads the disk: not on the UI thread.
inline constexpr qsizetype mostFound = 50;
[[nodiscard]] QList<FoundFile> findFiles();

/// Likewise in these folders: path and name.
[[nodiscard]] QList<FoundFile> filesIn(const QList<std::pair<QString, QString>> &folders);

} // namespace anjungan::start
