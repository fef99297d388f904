// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>

namespace anjungan::test {

/// For a QTemporaryDir that is in memory where that can be: a test of the network that makes a cache for each of its
/// cases would mostly wait for the disk.
inline QString memoryFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/anjungan-XXXXXX");
}

} // namespace anjungan::test
