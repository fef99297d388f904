// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/profiles.h"

namespace anjungan::duplicates {

/// Places in a list of applications.
using Places = std::vector<std::size_t>;

/// Those of applications that belong together: those that are linked, directly or through others, by pairs of likely
/// duplicates that nobody has cleared. Each application is in one of them; the order is that of their first one.
[[nodiscard]] std::vector<Places> linked(const Applications &applications, const Profiles &profiles);

} // namespace anjungan::duplicates
