// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QMetaType>
#include <QString>

namespace anjungan::sync {

/// What became of one exposure when it was looked at.
struct ExposureUpdate
{
    enum class Outcome {
        Computed,
        Unchanged, ///< neither dataset nor definition has changed since
        Failed,    ///< see the error; what was computed before stays
    };

    QString exposure;
    Outcome outcome = Outcome::Failed;
    qint64 rows = 0; ///< that it has now
    qint64 milliseconds = 0;
    message::Messages error;
    message::Messages fault; ///< of what is there: rows and zones that could not take part

    bool operator==(const ExposureUpdate &) const = default;
};

/// "computed", "unchanged", "failed": as in --json.
QString outcomeName(ExposureUpdate::Outcome outcome);

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::ExposureUpdate)
