// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"
#include "core/workspace/document/reader.h"

#include <QStringList>
#include <qcorotask.h>

#include <expected>
#include <stop_token>

namespace anjungan::app {

/// A workspace and the document it was read from.
struct Loaded
{
    workspace::Workspace workspace;
    QByteArray document;
    QString location;     ///< path or URL
    QStringList warnings; ///< lines for the user, e.g. that the stored workspace is used, and why
};

using LoadResult = std::expected<Loaded, QStringList>; ///< the error is lines for the user

/// Reads the workspace at a path or an http(s) URL. A stop request ends the wait for the network with an error.
[[nodiscard]] QCoro::Task<LoadResult> loadWorkspace(QString location, source::Transport &transport,
                                                    std::stop_token stop = {});

/// Reads a workspace from its document; mistakes name `location` without its secrets.
[[nodiscard]] LoadResult readDocument(const QByteArray &document, const QString &location);

/// One line for each mistake: file, place and reason.
[[nodiscard]] QStringList linesOf(const QList<workspace::Mistake> &mistakes);

/// The last valid workspace, which a cache stores.
[[nodiscard]] LoadResult keptWorkspace(const QString &cacheFile);

} // namespace anjungan::app
