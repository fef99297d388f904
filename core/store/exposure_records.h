// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/statement.h"

/// What the cache knows of exposures (anjungan_exposure): when and from what each was computed.
namespace anjungan::store {

/// Makes the table, as a step of the schema.
Commands exposureTable();

CacheResult<QList<ExposureRecord>> readExposures(const Connection &connection);
CacheResult<std::optional<ExposureRecord>> readExposure(const Connection &connection, const QString &id);

/// What is found out while an exposure is computed.
struct ComputedExposure
{
    qint64 rows = 0;
    QString fault; ///< may be empty
};

/// The record of an exposure that was computed from what is published now.
Commands computedCommands(const workspace::Exposure &exposure, const ComputedExposure &computed, const QDateTime &at);

/// The record of one that could not be; what was computed before stays.
Commands failedCommands(const QString &exposure, const QString &error);

} // namespace anjungan::store
