// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTimeZone;

namespace anjungan::base {

/// What is written behind a time of `zone` that is `offsetSeconds` east of UTC: "WIB", "WITA" or "WIT" for the zones of
/// Indonesia, "UTC", and for others "UTC+08:00", with `separator` between hours and minutes. The same on every system:
/// QDateTime::timeZoneAbbreviation() says "SE Asia Standard Time" on Windows, and verdicts have the text in them.
QString zoneName(const QTimeZone &zone, int offsetSeconds, QChar separator = u':');

} // namespace anjungan::base
