// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/api_definition.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

/// The id in ".../collections/{id}/items"; empty for other paths.
QString collectionOf(const QString &path)
{
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    const qsizetype count = steps.size();
    if (count < 3 || steps[count - 1] != u"items" || steps[count - 3] != u"collections")
        return {};
    return QUrl::fromPercentEncoding(steps[count - 2].toUtf8());
}

/// A reference leads to a component of the document; one to another document is taken by its last word.
QString nameOf(const QJsonValue &parameter, const QJsonObject &components)
{
    const QString referred = parameter[u"$ref"].toString().section(u'/', -1);
    const QJsonValue known = components.value(referred);
    const QString name = (known.isObject() ? known : parameter)[u"name"].toString();
    return name.isEmpty() ? referred : name;
}

} // namespace

ItemsParameters::ItemsParameters(const QJsonObject &definition)
{
    const QJsonObject components = definition[u"components"_s][u"parameters"].toObject();
    const QJsonObject paths = definition[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QString collection = collectionOf(path.key());
        if (collection.isEmpty())
            continue;
        QSet<QString> &names = collection.startsWith(u'{') ? m_ofAll : m_of[collection];
        // Those of a path count for all its methods (OpenAPI 3, "Path Item Object").
        for (const QJsonValue &list : {path.value()[u"parameters"], path.value()[u"get"][u"parameters"]})
            for (const QJsonValue parameter : list.toArray())
                names.insert(nameOf(parameter, components));
    }
}

bool ItemsParameters::has(const QString &collection, const QString &parameter) const
{
    return m_ofAll.contains(parameter) || m_of.value(collection).contains(parameter);
}

} // namespace anjungan::source
