// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/api_definition.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

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

bool isSortby(const QJsonValue &parameter, const QJsonObject &components)
{
    const QString reference = parameter[u"$ref"].toString();
    const QString name = reference.section(u'/', -1);
    const QJsonValue known = components.value(name);
    return (known.isObject() ? known : parameter)[u"name"].toString() == u"sortby" || name == u"sortby";
}

} // namespace

SortableCollections::SortableCollections(const QJsonObject &definition)
{
    const QJsonObject components = definition[u"components"_s][u"parameters"].toObject();
    const QJsonObject paths = definition[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QString collection = collectionOf(path.key());
        const QJsonArray parameters = path.value()[u"get"][u"parameters"].toArray();
        if (collection.isEmpty() || std::ranges::none_of(parameters, [&](const QJsonValue &parameter) {
                return isSortby(parameter, components);
            }))
            continue;
        m_all = m_all || collection.startsWith(u'{');
        m_ids.insert(collection);
    }
}

} // namespace anjungan::source
