// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <algorithm>
#include <windows.h>

namespace anjungan::app {

namespace {

/// So many at a time: a console takes no more than 64 KiB by one call.
constexpr qsizetype mostLetters = 8'000;

void writeLetters(HANDLE console, QStringView text)
{
    while (!text.isEmpty()) {
        const QStringView part = text.first(std::min<qsizetype>(text.size(), mostLetters));
        DWORD written = 0;
        if (!WriteConsoleW(console, part.utf16(), static_cast<DWORD>(part.size()), &written, nullptr) || written == 0)
            return;
        text = text.sliced(static_cast<qsizetype>(written));
    }
}

/// Not by stdout, which would write "\r\n".
void writeBytes(HANDLE file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        DWORD written = 0;
        if (!WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) || written == 0)
            return;
        bytes = bytes.sliced(static_cast<qsizetype>(written));
    }
}

} // namespace

void write(ConsoleStream stream, const QString &text)
{
    const HANDLE handle = GetStdHandle(stream == ConsoleStream::Out ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
    DWORD mode = 0;
    if (handle == nullptr || handle == INVALID_HANDLE_VALUE)
        return; // a window that nobody started from a console
    if (GetConsoleMode(handle, &mode))
        writeLetters(handle, text);
    else
        writeBytes(handle, text.toUtf8());
}

} // namespace anjungan::app
