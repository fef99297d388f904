// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace anjungan::test {

/// The result of a finished program.
struct Finished
{
    int exitCode = -1; ///< -1: it did not start, crashed, or did not end in time
    QByteArray out;
    QByteArray err;

    QStringList errorLines() const;
    QJsonObject json() const; ///< of standard output; empty if that is not one JSON object
};

/// What the program told in JSON of one dataset; empty where there is nothing of it.
QJsonObject dataset(const Finished &finished, const QString &id);

/// Runs a program to its end, for at most two minutes, without a display.
Finished run(const QString &program, const QStringList &arguments);

/// The folder `shared` beside the checkout, with real data and servers; empty if it does not exist.
QString sharedFolder();

} // namespace anjungan::test
