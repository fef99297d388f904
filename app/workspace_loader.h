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

/// Why a workspace cannot be read.
struct LoadError
{
    QStringList lines;      ///< for the user
    bool isPassing = false; ///< nobody answered, or the server is busy: waiting may help
    QString movedTo = {};   ///< the address that the server points to instead, which a person has to allow; else empty
    QList<workspace::Mistake> mistakes = {}; ///< what `lines` say, where the document was read and is wrong
};

using LoadResult = std::expected<Loaded, LoadError>;

/// Reads the workspace at a path or an http(s) URL. A stop request ends the wait for the network with an error.
[[nodiscard]] QCoro::Task<LoadResult> loadWorkspace(QString location, source::Transport &transport,
                                                    std::stop_token stop = {});

[[nodiscard]] LoadResult readWorkspaceFile(const QString &path);

/// The location for use in a message, since an address can contain a token.
QString shownLocation(const QString &location);

/// Reads a workspace from its document; mistakes name `location` without its secrets.
[[nodiscard]] LoadResult readDocument(const QByteArray &document, const QString &location);

/// One line for each mistake: file, place and reason.
[[nodiscard]] QStringList linesOf(const QList<workspace::Mistake> &mistakes);

/// The last valid workspace, which a cache stores.
[[nodiscard]] LoadResult keptWorkspace(const QString &cacheFile);

} // namespace anjungan::app
