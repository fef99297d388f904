// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/sync/values/outcome.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::sync {

/// Before when a source, or one dataset of it, is not asked again after failures of one kind. Kept in the cache.
struct Wait
{
    QString source;
    QString dataset;                       ///< empty: the whole source
    std::optional<source::ErrorKind> kind; ///< nothing: what came could not be published
    int failures = 0;                      ///< in a row
    QDateTime since;                       ///< of the last of them, UTC
    QDateTime until;

    bool operator==(const Wait &) const = default;
};

/// When a dataset was last asked for, and what came of it.
struct LastAttempt
{
    QString dataset;
    QDateTime at; ///< UTC
    Outcome outcome = Outcome::Faulty;
    bool isPublished = false; ///< then or before

    bool operator==(const LastAttempt &) const = default;
};

} // namespace anjungan::sync
