// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/sync/values/outcome.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// The time before which a source, or one of its datasets, is not requested again after failures of one kind. Stored in
/// the cache.
struct Wait
{
    QString source;
    QString dataset;                       ///< empty: the whole source
    std::optional<source::ErrorKind> kind; ///< none: received data could not be published
    int failures = 0;                      ///< in a row
    QDateTime since;                       ///< time of the last failure, UTC
    QDateTime until;

    bool operator==(const Wait &) const = default;
};

/// When a dataset was last requested, and the outcome.
struct LastAttempt
{
    QString dataset;
    QDateTime at; ///< UTC
    Outcome outcome = Outcome::Faulty;
    bool isPublished = false; ///< in this attempt or before

    bool operator==(const LastAttempt &) const = default;
};

} // namespace anjungan::sync
