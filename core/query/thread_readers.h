// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/cells.h"
#include "core/query/file_identity.h"
#include "core/store/reader.h"

#include <QThreadStorage>

#include <memory>
#include <optional>

namespace anjungan::query {

/// One reader of the cache file for each calling thread, kept until the thread ends. All calling threads must have
/// ended before this is destroyed.
class ThreadReaders
{
public:
    explicit ThreadReaders(QString file);

    /// The calling thread's reader; opened at the first call, and again if the cache file was replaced.
    [[nodiscard]] sync::CacheResult<store::Reader *> reader();

    /// Those that the calling thread's reader, which has been opened, can read; null: it can read none.
    Cells *cells() { return m_slots.localData()->hasCells ? &m_cells : nullptr; }

    /// Closes the calling thread's reader, so that the next call opens the file again.
    void drop();

private:
    struct Slot
    {
        std::optional<FileIdentity> identity;
        std::unique_ptr<store::Reader> reader;
        bool hasCells = false;
    };

    QString m_file;
    Cells m_cells;
    QThreadStorage<Slot *> m_slots;
};

} // namespace anjungan::query
