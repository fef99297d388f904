// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

namespace anjungan::workspace {

/// The validator's complaint about a size, a bound or items that are equal, e.g. "Array should contain no more than 5
/// elements.", as a message; an unknown one stays as it is.
message::Message complaintReason(const QString &complaint);

} // namespace anjungan::workspace
