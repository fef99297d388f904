// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"

#include <QJsonObject>
#include <QString>

namespace anjungan::panels {

/// The query of a figure, which has measures and a condition `latest`, for another period: "previous", or the one that
/// a duration such as "-P1Y" leads to.
QJsonObject shiftedQuery(const QJsonObject &query, const QString &shift);

/// The greatest number of periods that a course has.
inline constexpr int mostCourse = 24;

/// The same for each of the last `most` periods up to that one, the newest first. The period is a column of the answer.
QJsonObject courseQuery(const QJsonObject &query, int most);

/// How many rows of the answer to a courseQuery(), from the first on, are of the same year as the first.
[[nodiscard]] std::size_t rowsOfFirstYear(const query::Answer &course);

} // namespace anjungan::panels
