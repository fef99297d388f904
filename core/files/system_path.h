// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::files {

/// The absolute path of a file as others than Qt must be told it: SQLite, and the system itself. On Windows they take
/// no path of more than 259 characters unless it begins with "\\?\", which Qt adds for itself only. SQLite adds up to
/// nine characters for the files beside its own.
[[nodiscard]] QString systemPath(const QString &path);

} // namespace anjungan::files
