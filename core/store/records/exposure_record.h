// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace anjungan::store {

/// What the cache knows of an exposure.
struct ExposureRecord
{
    QString id;
    qint64 rows = 0;
    QString definition;         ///< workspace::definitionOf() the exposure that was computed
    QString points;             ///< the datasets it was computed from; empty where it never was
    bool pointsChanged = false; ///< what is published of the dataset is no longer what it was computed from
    QString zones;
    bool zonesChanged = false;
    std::optional<QDateTime> computedAt; ///< nothing: never
    message::Messages error;             ///< why it could not be computed the last time
    message::Messages fault;             ///< rows and zones that could not take part
};

} // namespace anjungan::store
