// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/plan.h"
#include "ui/theme/format.h"

namespace anjungan::shell {

/// The plan of the sync as one line: when it runs next, or why it does not.
QString planText(const sync::Plan &plan, const theme::Formatter &format);

} // namespace anjungan::shell
