// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle_apply.h"

namespace anjungan::app {

/// The result for one dataset or exposure, as a line for standard error.
QString doneLine(const sync::Observation &seen);
QString doneLine(const sync::Applied &applied);
QString doneLine(const sync::ExposureUpdate &update);

} // namespace anjungan::app
