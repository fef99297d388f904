// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>
#include <QTimeZone>
#include <QtTypes>

#include <optional>

namespace anjungan::base {

/// A date or a time in one of the forms of ISO 8601 that servers write.
struct IsoTime
{
    bool isDate = false;  ///< "2026-11-21", without a time of day; a zone behind a date is dropped
    bool hasZone = false; ///< a time with Z or an offset
    qint64 msecs = 0;     ///< since 1970-01-01T00:00Z; without a zone as if it were UTC
};

/// "2026-11-21", "2026-11-21T14:05", "2026-11-21 14:05:00.25+07:00", and as servers write them: an offset as "+07" or
/// "+0700", "t" and "z", a date with a zone ("2026-11-21Z", XML), slashes ("2021/01/03 05:00:00+00", GDAL), the basic
/// form ("20261121T140500Z"), " UTC", "24:00". Finer parts than milliseconds are dropped, never rounded, so that the
/// last moment of a year stays in it. None for any other text: impossible dates, and moments that are before year 0 or
/// after year 9999 in UTC.
[[nodiscard]] std::optional<IsoTime> parseIsoTime(QStringView text);

/// The moment of a time with a zone, UTC; none for a date, a time without a zone, or any other text.
[[nodiscard]] std::optional<QDateTime> parseMoment(QStringView text);

/// "2026-11-21", or the first day of "2026-11" or "2026"; none for any other text, and for the year 0.
[[nodiscard]] std::optional<QDate> firstDayOf(QStringView period);

/// The moment in milliseconds since 1970-01-01T00:00Z. A time without a zone is one of `zone`, a date its midnight
/// there. An invalid zone is UTC.
[[nodiscard]] qint64 momentOf(const IsoTime &time, const QTimeZone &zone);

/// "2026-11-21T07:05:00.000Z", always of 24 characters, so that texts sort as their moments do. For the years 0 to
/// 9999.
[[nodiscard]] QString isoText(qint64 msecs);

/// "2026-11-21", likewise.
[[nodiscard]] QString isoDateText(qint64 msecs);

/// The day in `zone` of a stored moment ("2026-11-21T17:30:00.000Z" is "2026-11-22" in Jakarta); any other text is
/// returned unchanged.
[[nodiscard]] QString dayOfMoment(const QString &text, const QTimeZone &zone);

} // namespace anjungan::base
