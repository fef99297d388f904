// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

namespace anjungan::sync {

/// Adds what the pages of a listing have in common once: equal notes are one, and those that only count rows are added
/// up.
void addNotes(message::Messages &notes, const message::Messages &more);

} // namespace anjungan::sync
