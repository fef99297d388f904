// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/about_dialog.h"

namespace anjungan::app {

/// What the About box lists of the data that are built in.
QList<shell::Attribution> builtInAttributions();

} // namespace anjungan::app
