// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

/// The one name that the window module shows to the program: runs the command `window` or `render` that `argv` asks for
/// and returns its exit code. Nothing but these two words crosses from the program into the module, since each has its
/// own copy of core.
extern "C" Q_DECL_EXPORT int anjunganWindowMain(int argc, char **argv);
