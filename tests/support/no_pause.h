// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/pause.h"

namespace anjungan::test {

/// Waits within a run take no time.
inline QCoro::Task<bool> noPause(std::chrono::milliseconds, std::stop_token) { co_return true; }

} // namespace anjungan::test
