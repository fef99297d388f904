// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/system_path.h"
#include "core/store/sqlite/durable_file.h"

#include <QFile>

#include <io.h>
#include <windows.h>

namespace anjungan::store {

using message::Code;
using message::make;

bool flushToDisk(QFile &file) { return file.flush() && _commit(file.handle()) == 0; }

/// A file that a program has open keeps its name and its content: Windows replaces none of them.
CacheResult<void> renameInto(const QString &part, const QString &file)
{
    const std::wstring from = files::systemPath(part).toStdWString();
    const std::wstring to = files::systemPath(file).toStdWString();
    if (!MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
        const QString why = qt_error_string(static_cast<int>(GetLastError()));
        return std::unexpected(CacheError{CacheErrorKind::Io, file, make<Code::FileNotPlaced>(why)});
    }
    return {};
}

} // namespace anjungan::store
