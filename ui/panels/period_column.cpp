// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/period_column.h"

#include "core/base/iso_time.h"
#include "ui/panels/values.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

QString periodOf(const query::Answer &answer, std::size_t row, const QString &column, const QTimeZone &zone)
{
    const AnswerCell period = cell(answer, row, column);
    const QString text = period.value.toString();
    return period.type == store::ColumnType::DateTime ? base::dayOfMoment(text, zone) : text;
}

QJsonValue inTimeOrder(const QJsonValue &query, const QString &column, const workspace::Workspace &workspace)
{
    const workspace::Dataset *dataset = workspace.dataset(query[u"dataset"].toString());
    QJsonObject ordered = query.toObject();
    if (dataset && dataset->period == column && !ordered.contains("order"_L1))
        ordered.insert("order"_L1, QJsonArray{column});
    return ordered;
}

} // namespace anjungan::panels
