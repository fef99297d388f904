// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace anjungan::shell {

/// A work that the data contain, with its licence and its use, as its publisher writes them.
struct Attribution
{
    QString name;
    QString licence;
    QString use;
};

/// A work that the program contains or is linked with.
struct UsedWork
{
    QString name;
    QString licence;      ///< in short, "LGPL 3"
    QString copyright;    ///< one line for each holder; may be empty
    QStringList licences; ///< names of texts of resources/licences
};

/// The program itself first.
QList<UsedWork> usedWorks();

/// Copyright and licences in full, as plain text in the language of the licences, which is English.
QString licenceText(const UsedWork &work);

} // namespace anjungan::shell
