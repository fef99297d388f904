// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"

namespace anjungan::theme {

enum class Scheme { Light, Dark };

/// As on the command line and in the settings.
inline constexpr base::NameTable<Scheme, 2> schemeNames{
    {{Scheme::Light, QLatin1StringView("light")}, {Scheme::Dark, QLatin1StringView("dark")}}};

/// High: for tired eyes and bright sun; texts and edges are further from what they stand on.
enum class Contrast { Normal, High };

} // namespace anjungan::theme
