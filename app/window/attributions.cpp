// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/attributions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::app {

QList<shell::Attribution> builtInAttributions()
{
    QFile file(u":/demo/attribution.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<shell::Attribution> list;
    for (const QJsonValue &one : QJsonDocument::fromJson(file.readAll()).array())
        list << shell::Attribution{one[u"name"_s].toString(), one[u"licence"_s].toString(), one[u"use"_s].toString()};
    return list;
}

} // namespace anjungan::app
