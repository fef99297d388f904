// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <memory>

namespace anjungan::store {

/// The file "<cache>.stage" beside a cache, attached to the writer's connection as the schema `stage`: what arrives
/// waits there, so that the cache never holds half a dataset. It is locked for as long as it is attached, which keeps a
/// second writer out. What is staged stays in it, after a crash too, and is found again at the next attach; the file
/// goes with this object where nothing is. A stage that is damaged or of another format is dropped.
class StageFile
{
public:
    /// Locked where another writer has it.
    static CacheResult<std::shared_ptr<StageFile>> attach(std::shared_ptr<CacheConnection> connection);
    ~StageFile();
    Q_DISABLE_COPY_MOVE(StageFile)

    const CacheConnection &connection() const { return *m_connection; }

private:
    explicit StageFile(std::shared_ptr<CacheConnection> connection);

    std::shared_ptr<CacheConnection> m_connection;
};

} // namespace anjungan::store
