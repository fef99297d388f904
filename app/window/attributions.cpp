// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/attributions.h"

#include "core/base/read_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::app {

QList<shell::Attribution> builtInAttributions()
{
    const QByteArray json = base::readResource(u":/demo/attribution.json"_s);
    QList<shell::Attribution> list;
    for (const auto one : QJsonDocument::fromJson(json).array())
        list << shell::Attribution{one[u"name"_s].toString(), one[u"licence"_s].toString(), one[u"use"_s].toString()};
    return list;
}

} // namespace anjungan::app
