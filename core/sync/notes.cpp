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
        const auto same = std::ranges::find_if(notes, [&](const message::Message &note) {
            return note.code == added.code && (note == added || countIn(added));
        });
        if (same == notes.end())
            notes << added;
        else if (const qint64 *const count = countIn(added))
            *countIn(*same) += *count;
    }
}

} // namespace anjungan::sync
