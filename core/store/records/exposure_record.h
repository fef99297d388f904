// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::store {

/// The cache's record of an exposure.
struct ExposureRecord
{
    QString id;
    qint64 rows = 0;
    QString definition;         ///< workspace::definitionOf() of the computed exposure
    QString points;             ///< the dataset that it was computed from; empty if it never was
    bool pointsChanged = false; ///< the dataset's published content has changed since
    QString zones;
    bool zonesChanged = false;
    std::optional<QDateTime> computedAt; ///< none: never
    message::Messages error;             ///< why the last computation failed
    message::Messages fault;             ///< rows and zones that could not be used
};

} // namespace anjungan::store
