// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

/// The only symbol that the window module exports: runs the command `window` or `render` in `argv` and returns its exit
/// code. Nothing but these two arguments is passed from the program to the module, since each has its own copy of core.
extern "C" Q_DECL_EXPORT int anjunganWindowMain(int argc, char **argv);
