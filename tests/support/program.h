// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace anjungan::test {

/// What a finished program left behind.
struct Finished
{
    int exitCode = -1; ///< -1: it did not start, crashed, or did not end in time
    QByteArray out;
    QByteArray err;

    QStringList errorLines() const;
    QJsonObject json() const; ///< of standard output; empty where that is not one JSON object
};

/// Runs a program to its end, two minutes at the most, without a display.
Finished run(const QString &program, const QStringList &arguments);

/// The folder `shared` beside the checkout, with real data and servers; empty where there is none.
QString sharedFolder();

} // namespace anjungan::test
