// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/base/one_line.h"

namespace anjungan::app {

void printOut(const QString &line) { write(ConsoleStream::Out, line + u'\n'); }

void printError(const QString &line)
{
    constexpr qsizetype longest = 20'000;
    write(ConsoleStream::Error, base::oneLine(line, longest) + u'\n');
}

void printErrors(const QStringList &lines)
{
    for (const QString &line : lines)
        printError(line);
}

} // namespace anjungan::app
