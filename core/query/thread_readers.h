// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/file_identity.h"
#include "core/store/reader.h"

#include <QThreadStorage>

#include <memory>
#include <optional>

namespace anjungan::query {

/// One reader of the cache file for each thread that asks, kept until the thread ends. All threads that asked must have
/// ended before this goes.
class ThreadReaders
{
public:
    explicit ThreadReaders(QString file);

    /// The calling thread's reader; opened at the first call, and again where another file has taken the cache's place.
    sync::CacheResult<store::Reader *> reader();

    /// Closes the calling thread's reader, so that the next call opens the file afresh.
    void drop();

private:
    struct Slot
    {
        std::optional<FileIdentity> identity;
        std::unique_ptr<store::Reader> reader;
    };

    QString m_file;
    QThreadStorage<Slot *> m_slots;
};

} // namespace anjungan::query
