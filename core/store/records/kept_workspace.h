// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace anjungan::store {

struct KeptWorkspace
{
    QByteArray document;
    QString location;
    QDateTime readAt;
};

} // namespace anjungan::store
