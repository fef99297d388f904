// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/exposure_update.h"
#include "core/sync/values/observation.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace anjungan::sync {

/// The progress of one dataset's sync; emitted with each change.
struct Progress
{
    enum class Phase { Asking, Fetching, Verifying, Publishing, Done };

    QString dataset;
    Phase phase = Phase::Asking;
    qint64 rows = 0;                    ///< received
    std::optional<qint64> expectedRows; ///< if the source counts them
    qint64 bytes = 0;                   ///< received
    std::optional<Observation> done;    ///< with Phase::Done
};

/// The result of a run: one entry for each dataset and each exposure, in the workspace's order.
struct Report
{
    QList<Observation> datasets;
    QList<ExposureUpdate> exposures; ///< all of the workspace, if the run has looked at any

    [[nodiscard]] bool allCurrent() const;
};

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::Progress)
Q_DECLARE_METATYPE(anjungan::sync::Report)
