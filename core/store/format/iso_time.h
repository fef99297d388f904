// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtTypes>

#include <optional>

namespace anjungan::store {

/// A date or a time in the form of ISO 8601 and RFC 3339.
struct IsoTime
{
    bool isDate = false;  ///< "2026-11-21", without a time of day
    bool hasZone = false; ///< with Z or an offset
    qint64 msecs = 0;     ///< since 1970-01-01T00:00Z; without a zone as if it were UTC
};

/// "2026-11-21", "2026-11-21T14:05", "2026-11-21 14:05:00.25+07:00", …: the forms that SQLite's date functions also
/// read. None for any other text, including impossible dates.
[[nodiscard]] std::optional<IsoTime> parseIsoTime(QStringView text);

} // namespace anjungan::store
