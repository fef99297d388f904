// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/clock.h"

#include <QString>
#include <QStringList>

#include <expected>

class QSettings;

namespace anjungan::app {

/// A bundle that was taken over.
struct OpenedBundle
{
    QString cache;        ///< the file that has it now, with its workspace
    QStringList failures; ///< lines about datasets that were not taken over
};

/// Takes a bundle over into the cache of its workspace, in `folder` where the settings know none; a new cache adopts
/// the workspace of the bundle. The error is lines for the user; then nothing of the bundle was taken over. Blocks for
/// as long as reading and checking the whole file takes: not on the UI thread.
[[nodiscard]] std::expected<OpenedBundle, QStringList> openBundle(const QString &file, QSettings &settings,
                                                                  const QString &folder, const sync::Clock &clock);

} // namespace anjungan::app
