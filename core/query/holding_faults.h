// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QDateTime>

namespace anjungan::query {

/// The faults of published rows that still hold at `now`: times that were in the future when the rows came are past one
/// day, though nothing was published since.
[[nodiscard]] message::Messages holdingFaults(message::Messages faults, const QDateTime &now);

} // namespace anjungan::query
