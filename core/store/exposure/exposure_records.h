// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/exposure_record.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/exposure.h"

/// The records of exposures (anjungan_exposure): when and from what each was computed.
namespace anjungan::store {

[[nodiscard]] CacheResult<QList<ExposureRecord>> readExposures(const CacheConnection &connection);
[[nodiscard]] CacheResult<std::optional<ExposureRecord>> readExposure(const CacheConnection &connection,
                                                                      const QString &id);

/// The result of computing an exposure.
struct ComputedExposure
{
    qint64 rows = 0;
    message::Messages fault; ///< may be empty
};

/// The record of an exposure that was computed from the current published content.
SqlCommands computedCommands(const workspace::Exposure &exposure, const ComputedExposure &computed,
                             const QDateTime &at);

/// The record of one that could not be computed; the earlier result stays.
SqlCommands failedCommands(const QString &exposure, const message::Messages &error);

/// Identifies the published content of a dataset or of a computed exposure; empty if it is not known.
[[nodiscard]] CacheResult<QString> readContentId(const CacheConnection &connection, const QString &id);

} // namespace anjungan::store
