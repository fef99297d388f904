// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/notes.h"

#include <algorithm>
#include <variant>

namespace anjungan::sync {

namespace {

/// The only argument of a note that counts something; null for other notes.
qint64 *countIn(message::Message &note)
{
    return note.arguments.size() == 1 ? std::get_if<qint64>(&note.arguments.first()) : nullptr;
}

} // namespace

void addNotes(message::Messages &notes, const message::Messages &more)
{
    for (message::Message added : more) {
        const qint64 *const count = countIn(added);
        const auto same = std::ranges::find_if(
            notes, [&](const message::Message &note) { return note.code == added.code && (note == added || count); });
        if (same == notes.end())
            notes << added;
        else if (qint64 *const sum = countIn(*same); sum && count)
            *sum += *count;
    }
}

} // namespace anjungan::sync
