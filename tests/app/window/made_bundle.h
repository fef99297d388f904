// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace anjungan::test {

struct MadeBundle
{
    QString file;
    QByteArray document; ///< of its workspace
};

/// "bundel.gpkg" in `folder`, of a workspace at `location` whose dataset "d" has 50 rows, of a source that is gone when
/// this returns. `document` makes the workspace for the address of the source.
MadeBundle madeBundle(const QString &folder, const QString &location,
                      const std::function<QByteArray(const QString &source)> &document);

} // namespace anjungan::test
