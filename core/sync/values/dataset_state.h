// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/pass.h"
#include "core/sync/values/watermark.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// What the cache knows of a dataset before a sync.
struct DatasetState
{
    bool published = false;
    qint64 rows = 0;
    QList<PageValidator> pages; ///< of the last pass in order; empty where a page came without validator
    QString definition;         ///< fingerprint of the workspace's definition that it was published under
    QString lastPass;           ///< id of the pass that was last published
    QByteArray contentHash;     ///< of the published rows; empty: not known
    std::optional<Watermark> watermark;
    std::optional<QDateTime> completeAt;     ///< when a pass began that saw every row, or every key
    std::optional<QDateTime> sourceModified; ///< the source's own time
    std::optional<QDateTime> confirmedAt;    ///< when the content was what the source had
    bool held = false;                       ///< the last publish was held back for its shrinking
    QByteArray heldHash;                     ///< content hash of what was held
};

} // namespace anjungan::sync
