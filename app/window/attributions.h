// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/about_dialog.h"

namespace anjungan::app {

/// The attributions of the built-in data, for the About box.
QList<shell::Attribution> builtInAttributions();

} // namespace anjungan::app
