// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>

namespace anjungan::test {

/// A template for a QTemporaryDir in memory where possible: a network test that creates a cache for each case would
/// otherwise mostly wait for the disk.
inline QString memoryFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/anjungan-XXXXXX");
}

} // namespace anjungan::test
