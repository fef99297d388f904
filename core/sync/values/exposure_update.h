// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QMetaType>
#include <QString>

namespace anjungan::sync {

/// The result of updating one exposure.
struct ExposureUpdate
{
    enum class Outcome {
        Computed,
        Unchanged, ///< neither the datasets nor the definition have changed
        Failed,    ///< see the error; the earlier result stays
    };

    QString exposure;
    Outcome outcome = Outcome::Failed;
    qint64 rows = 0; ///< its current number of rows
    qint64 milliseconds = 0;
    message::Messages error;
    message::Messages fault; ///< of the result: rows and zones that could not be used

    bool operator==(const ExposureUpdate &) const = default;
};

/// The name for --json: "computed", "unchanged", "failed".
QString outcomeName(ExposureUpdate::Outcome outcome);

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::ExposureUpdate)
