// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Files that the program keeps on the device contain data that are not public and addresses that may contain tokens.
/// Other users of the machine must not be able to open them. The permissions are given when the file is created,
/// because a process that opens it in between could read it from then on. On Windows they become an access list of the
/// owner.
namespace anjungan::files {

/// Creates an empty file that only its owner can read and write; where `path` is a link, the file that it names. An
/// existing file does not change. False if there is no file at `path` afterwards.
[[nodiscard]] bool makePrivateFile(const QString &path);

/// Creates a folder that only its owner can enter, and the missing folders above it likewise. False if there is no
/// folder at `path` afterwards.
[[nodiscard]] bool makePrivateFolder(const QString &path);

} // namespace anjungan::files
