// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/held_record.h"
#include "ui/theme/format.h"

namespace anjungan::shell {

/// A held delivery in words, for the person who decides about it: since when, how many published rows it lacks, and a
/// line for each area that would change, those that lose most first. Plain text.
QString heldText(const store::HeldRecord &held, qint64 publishedRows, const theme::Formatter &format);

} // namespace anjungan::shell
