// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/additive.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

bool isAdditive(const QJsonValue &query, const QString &column)
{
    for (const QJsonValue measure : query[u"measures"].toArray()) {
        const QString by = measure[u"by"].toString();
        if (measure[u"id"].toString() == column)
            return (by == "sum"_L1 || by == "count"_L1) && !measure[u"minus"].isString();
    }
    return true;
}

} // namespace anjungan::panels
