// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::app {

/// One line on standard output, in UTF-8.
void printOut(const QString &line);

/// One line on standard error, in UTF-8, cleaned by base::oneLine(), since parts of it may come from a source.
void printError(const QString &line);
void printErrors(const QStringList &lines);

} // namespace anjungan::app
