// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/system_path.h"

#include <QDir>
#include <QFileInfo>

namespace anjungan::files {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPlain = 240; ///< of 259: what SQLite and a temporary name beside it may need is left

} // namespace

QString systemPath(const QString &path)
{
    const QString plain = QFileInfo(path).absoluteFilePath();
    if (plain.size() <= longestPlain)
        return plain;
    // With the prefix, Windows neither knows "/" nor removes "..".
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(plain));
    if (native.startsWith(uR"(\\?\)"_s))
        return native;
    return native.startsWith(uR"(\\)"_s) ? uR"(\\?\UNC\)"_s + native.sliced(2) : uR"(\\?\)"_s + native;
}

} // namespace anjungan::files
