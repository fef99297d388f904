// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace anjungan::panels {

/// The query of a figure, which has measures and a condition `latest`, for another period: "previous", or the one that
/// a duration such as "-P1Y" leads to.
QJsonObject shiftedQuery(const QJsonObject &query, const QString &shift);

/// The same for each of the last `most` periods up to that one, the newest first. The period is a column of the answer.
QJsonObject courseQuery(const QJsonObject &query, int most);

} // namespace anjungan::panels
