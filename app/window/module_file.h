// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::app {

/// Where a part of the program is that the window loads when it is needed, by its file's name: beside the program, else
/// where an installation puts it. It need not exist.
QString moduleFile(const QString &name);

} // namespace anjungan::app
