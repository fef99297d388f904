// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/soak_run.h"

namespace anjungan::soak {

/// When what happens, as a line.
QString lineOf(const Event &event);

/// Prints a day's figures.
void tellDay(const SoakRun &run, const Day &day);

/// Prints what was seen in all, and each bound that was broken. True if none was.
bool tellVerdict(const SoakRun &run, std::chrono::milliseconds realTime);

} // namespace anjungan::soak
