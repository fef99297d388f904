// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/thread_readers.h"

#include <utility>

namespace anjungan::query {

ThreadReaders::ThreadReaders(QString file) : m_file(std::move(file)), m_cells(m_file) {}

sync::CacheResult<store::Reader *> ThreadReaders::reader()
{
    if (!m_slots.hasLocalData())
        m_slots.setLocalData(new Slot);
    Slot &slot = *m_slots.localData();
    const auto identity = identityOf(m_file);
    if (slot.reader && slot.identity == identity)
        return slot.reader.get();
    slot.reader.reset();
    auto opened = store::Reader::open(m_file);
    if (!opened)
        return std::unexpected(opened.error());
    slot = {identity, std::move(*opened)};
    slot.hasCells = m_cells.attach(*slot.reader);
    return slot.reader.get();
}

void ThreadReaders::drop()
{
    if (m_slots.hasLocalData())
        m_slots.localData()->reader.reset();
}

} // namespace anjungan::query
