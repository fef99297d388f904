// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which files SQLite has open in this process.
///
/// SQLite's locks are POSIX's, which belong to a process and a file: whoever opens such a file by itself and closes it
/// again takes the locks of all connections away. Any program that looks into the cache then believes that it is alone,
/// and removes the WAL below a window that goes on reading and writing. So nobody reads the bytes of a file that is
/// open here. Any thread.
namespace anjungan::store {

/// From now on the connection of this name has the file open, with locks.
void nowOpen(const QString &connection, const QString &file);
/// A name that is not known does nothing.
void nowClosed(const QString &connection);

[[nodiscard]] bool isOpenHere(const QString &file);

} // namespace anjungan::store
