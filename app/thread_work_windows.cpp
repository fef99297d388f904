// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thread_work.h"

namespace anjungan::app {

void ThreadWork::follow() {}

std::chrono::milliseconds ThreadWork::used() const { return {}; }

} // namespace anjungan::app
