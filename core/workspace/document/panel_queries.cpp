// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/panel_queries.h"

#include "core/workspace/document/query_reader.h"

namespace anjungan::workspace {

using namespace Qt::StringLiterals;

QList<QuerySpec> queriesIn(const QJsonValue &part, const QString &dataset)
{
    QList<QuerySpec> found;
    if (part.isArray())
        for (const QJsonValue each : part.toArray())
            found += queriesIn(each, dataset);
    const QJsonObject object = part.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonObject query = member.value().toObject();
        if (member.key() == "query"_L1 && query[u"dataset"].toString() == dataset) {
            Mistakes ignored{QString()};
            found << readQuery(query, {}, ignored);
        } else {
            found += queriesIn(member.value(), dataset);
        }
    }
    return found;
}

} // namespace anjungan::workspace
