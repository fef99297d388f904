// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

#include <QTemporaryDir>

namespace anjungan::survey {

/// A cache in a folder of its own that only its owner can enter, and that is gone with this object.
class TemporaryCache
{
public:
    [[nodiscard]] static sync::CacheResult<std::unique_ptr<TemporaryCache>> make();

    store::Writer &writer() { return *m_writer; }
    QString file() const { return m_folder.filePath(QStringLiteral("survey.gpkg")); }

private:
    TemporaryCache() = default;

    QTemporaryDir m_folder;
    std::unique_ptr<store::Writer> m_writer; ///< closed before the folder goes
};

} // namespace anjungan::survey
