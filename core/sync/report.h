// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/exposure_update.h"
#include "core/sync/values/observation.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace anjungan::sync {

/// How far the sync of one dataset is; sent as it moves.
struct Progress
{
    enum class Phase { Asking, Fetching, Verifying, Publishing, Done };

    QString dataset;
    Phase phase = Phase::Asking;
    qint64 rows = 0;                    ///< received
    std::optional<qint64> expectedRows; ///< where the source told
    qint64 bytes = 0;                   ///< received
    std::optional<Observation> done;    ///< with Phase::Done
};

/// What a run did, a row a dataset and a row an exposure, in the workspace's order.
struct Report
{
    QList<Observation> datasets;
    QList<ExposureUpdate> exposures; ///< all of the workspace; computed where a run computed one at all

    bool allCurrent() const;
};

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::Progress)
Q_DECLARE_METATYPE(anjungan::sync::Report)
