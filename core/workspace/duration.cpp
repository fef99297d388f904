// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

constexpr qint64 maxYears = 100;

} // namespace

std::optional<Duration> Duration::parse(QStringView text)
{
    // At most nine digits, so that no sum below exceeds a qint64.
    static const QRegularExpression shape(
        u"\\AP(?:(\\d{1,9})W|(?=[0-9T])(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})D)?"
        "(?:T(?=[0-9])(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?)\\z"_s);
    const QRegularExpressionMatch match = shape.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;

    const auto part = [&match](int group) { return match.capturedView(group).toLongLong(); };
    const qint64 months = 12 * part(2) + part(3);
    const qint64 days = 7 * part(1) + part(4);
    const qint64 seconds = 3600 * part(5) + 60 * part(6) + part(7);
    if (months > 12 * maxYears || days > 366 * maxYears || seconds > maxYears * 366 * 86400)
        return std::nullopt;
    return Duration{static_cast<int>(months), static_cast<int>(days), seconds};
}

QDateTime Duration::after(const QDateTime &start) const
{
    return start.addMonths(months).addDays(days).addSecs(seconds);
}

QDateTime Duration::before(const QDateTime &end) const
{
    return end.addSecs(-seconds).addDays(-days).addMonths(-months);
}

} // namespace anjungan::workspace
