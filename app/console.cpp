// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/base/one_line.h"

#include <cstdio>

namespace anjungan::app {

namespace {

void print(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printOut(const QString &line) { print(stdout, line); }

void printError(const QString &line)
{
    constexpr qsizetype longest = 20'000;
    print(stderr, base::oneLine(line, longest));
}

void printErrors(const QStringList &lines)
{
    for (const QString &line : lines)
        printError(line);
}

} // namespace anjungan::app
