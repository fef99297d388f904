// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/pass.h"

#include <QJsonObject>

/// How far a dataset's pass has come, as it is kept with its staged pages (stage_tables.h): a JSON document of the pass
/// and of what the writer of the pages knows.
namespace anjungan::store {

struct StagedPass
{
    sync::Pass pass;
    QJsonObject writer; ///< PageWriter's
};

CacheResult<void> keepPass(const CacheConnection &connection, const QString &dataset, const sync::Pass &pass,
                           const QJsonObject &writer);

/// Nothing where none is kept, or what is kept cannot be understood: it is listed again then.
CacheResult<std::optional<StagedPass>> readPass(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
