// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/pass.h"

#include <QJsonObject>

/// The progress of a dataset's pass, stored with its staged pages (stage_tables.h): a JSON document of the pass and of
/// the page writer's state.
namespace anjungan::store {

struct StagedPass
{
    sync::Pass pass;
    QJsonObject writer; ///< PageWriter's
};

[[nodiscard]] CacheResult<void> keepPass(const CacheConnection &connection, const QString &dataset,
                                         const sync::Pass &pass, const QJsonObject &writer);

/// None if there is none, or if it cannot be parsed: then the source is listed again.
[[nodiscard]] CacheResult<std::optional<StagedPass>> readPass(const CacheConnection &connection,
                                                              const QString &dataset);

} // namespace anjungan::store
