// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/used_works.h"

namespace anjungan::app {

/// The attributions of the built-in data, for the page about the program.
QList<shell::Attribution> builtInAttributions();

} // namespace anjungan::app
