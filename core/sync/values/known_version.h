// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace anjungan::sync {

/// Under which version of the source's list of versions the published content was the source's.
struct KnownVersion
{
    QString version;   ///< with the id of the list, as VersionList tells it
    QDateTime askedAt; ///< when the dataset itself was asked last, UTC

    bool operator==(const KnownVersion &) const = default;
};

} // namespace anjungan::sync
