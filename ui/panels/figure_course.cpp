// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_course.h"

#include "core/base/period_format.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

bool isLatest(const QJsonValue &condition) { return condition["is"_L1] == "latest"_L1; }

} // namespace

QJsonObject shiftedQuery(const QJsonObject &query, const QString &shift)
{
    QJsonArray where;
    for (const QJsonValue each : query["where"_L1].toArray()) {
        QJsonObject condition = each.toObject();
        if (isLatest(each))
            condition["shift"_L1] = shift;
        where.append(condition);
    }
    QJsonObject shifted = query;
    shifted["where"_L1] = where;
    return shifted;
}

QJsonObject courseQuery(const QJsonObject &query, int most)
{
    QJsonArray where;
    QString period;
    for (const QJsonValue each : query["where"_L1].toArray()) {
        QJsonObject condition = each.toObject();
        if (isLatest(each)) {
            period = condition["field"_L1].toString();
            condition["is"_L1] = "<="_L1;
            condition.remove("shift"_L1);
            // Without a bound, `latest` is of all periods.
            if (!condition.contains("param"_L1) && !condition.contains("value"_L1) && !condition.contains("time"_L1))
                condition["is"_L1] = "present"_L1;
        }
        where.append(condition);
    }
    QJsonObject course = query;
    course["where"_L1] = where;
    course["group"_L1] = QJsonArray{period};
    course["order"_L1] = QJsonArray{u'-' + period};
    course["limit"_L1] = most;
    return course;
}

std::size_t rowsOfFirstYear(const query::Answer &course)
{
    const auto yearOf = [&course](const QVariantList &row) {
        const auto days = row.isEmpty() ? std::nullopt : base::daysOf(row.front().toString());
        return days ? days->first.year() : 0;
    };
    const auto end = std::ranges::find_if(
        course.rows, [&](const QVariantList &row) { return yearOf(row) != yearOf(course.rows.front()); });
    return static_cast<std::size_t>(end - course.rows.begin());
}

} // namespace anjungan::panels
