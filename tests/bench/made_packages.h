// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

namespace anjungan::bench {

/// Writes a new cache for data/touch.json, the `document`: 33 areas, and so many rows of works packages, which are the
/// same each time. They take the way of a sync, from the stage to the publish. Returns its seconds; negative after an
/// error, which is printed.
[[nodiscard]] double makePackages(const workspace::Workspace &workspace, const QByteArray &document,
                                  const QString &cache, qint64 rows);

} // namespace anjungan::bench
