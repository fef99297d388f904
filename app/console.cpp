// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

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
    QString safe = line;
    for (QChar &one : safe)
        if (!one.isPrint())
            one = u' ';
    print(stderr, safe);
}

void printErrors(const QStringList &lines)
{
    for (const QString &line : lines)
        printError(line);
}

} // namespace anjungan::app
