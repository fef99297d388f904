// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <memory>

namespace anjungan::store {

/// The file "<cache>.stage" beside a cache, attached to the writer's connection as the schema `stage`: it contains the
/// received rows until they are published, so that the cache never has half a dataset. It is locked while it is
/// attached, which excludes a second writer. Staged rows stay in it, also after a crash, and are available after the
/// next attach; an empty file is deleted with this object. A stage that is damaged or of another format is dropped.
class StageFile
{
public:
    /// Locked if another writer has it.
    [[nodiscard]] static CacheResult<std::shared_ptr<StageFile>> attach(std::shared_ptr<CacheConnection> connection);
    ~StageFile();
    Q_DISABLE_COPY_MOVE(StageFile)

    const CacheConnection &connection() const { return *m_connection; }

private:
    explicit StageFile(std::shared_ptr<CacheConnection> connection);

    std::shared_ptr<CacheConnection> m_connection;
};

} // namespace anjungan::store
