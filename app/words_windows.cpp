// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include <memory>

// clang-format off: the second needs the first
#include <windows.h>
#include <shellapi.h>
// clang-format on

namespace anjungan::app {

QStringList wordsOf(int /*argc*/, char ** /*argv*/)
{
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&LocalFree)> wide(CommandLineToArgvW(GetCommandLineW(), &count), &LocalFree);
    QStringList words;
    for (int i = 0; wide && i < count; ++i)
        words << QString::fromWCharArray(wide.get()[i]);
    return words;
}

} // namespace anjungan::app
