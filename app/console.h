// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::app {

enum class ConsoleStream { Out, Error };

/// Text as it is, at once. In a pipe or a file it is UTF-8 with "\n" on every system; Windows' console is given
/// letters, since its code page has few of them.
void write(ConsoleStream stream, const QString &text);

/// One line on standard output.
void printOut(const QString &line);

/// One line on standard error, cleaned by base::oneLine(), since parts of it may come from a source.
void printError(const QString &line);
void printErrors(const QStringList &lines);

} // namespace anjungan::app
