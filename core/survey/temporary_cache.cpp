// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/temporary_cache.h"

#include <QDir>

namespace anjungan::survey {

sync::CacheResult<std::unique_ptr<TemporaryCache>> TemporaryCache::make()
{
    std::unique_ptr<TemporaryCache> made(new TemporaryCache);
    if (!made->m_folder.isValid())
        return std::unexpected(
            sync::CacheError{.kind = sync::CacheErrorKind::Io,
                             .file = QDir::tempPath(),
                             .what = message::make<message::Code::CacheNotOpened>(made->m_folder.errorString())});
    auto writer = store::Writer::open(made->file());
    if (!writer)
        return std::unexpected(writer.error());
    made->m_writer = std::move(*writer);
    return made;
}

} // namespace anjungan::survey
