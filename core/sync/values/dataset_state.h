// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/held_delivery.h"
#include "core/sync/values/known_version.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/watermark.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// The cache's record of a dataset before a sync.
struct DatasetState
{
    bool published = false;
    qint64 rows = 0;
    QList<PageValidator> pages; ///< of the last pass in order; empty if a page had no validator
    QString definition;         ///< fingerprint of the workspace's definition at the time of the publish
    QString lastPass;           ///< id of the last published pass
    QByteArray contentHash;     ///< of the published rows; empty: unknown
    std::optional<Watermark> watermark;
    std::optional<QDateTime> completeAt;     ///< start of the last pass that listed every row, or every key
    std::optional<QDateTime> sourceModified; ///< the source's own time
    std::optional<QDateTime> confirmedAt;    ///< when the content was last known to equal the source's
    std::optional<KnownVersion> version;     ///< none: the dataset itself must be asked
    std::optional<HeldDelivery> held;        ///< the last delivery, if it was held
};

} // namespace anjungan::sync
