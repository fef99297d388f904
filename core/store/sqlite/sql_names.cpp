// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/sql_names.h"

#include "core/base/iso_time.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::store {

QString quoted(const QString &name)
{
    QString inner = name;
    inner.replace(u'"', "\"\""_L1);
    return u'"' + inner + u'"';
}

bool isReservedTable(const QString &id)
{
    static constexpr std::array prefixes{"gpkg_"_L1, "anjungan_"_L1, "rtree_"_L1, "sqlite_"_L1};
    return id.isEmpty() || std::ranges::any_of(prefixes, [&id](QLatin1StringView prefix) {
               return id.startsWith(prefix, Qt::CaseInsensitive);
           });
}

QString rowTable(const QString &dataset) { return "anjungan_row_"_L1 + dataset; }

QString rtreeTable(const QString &dataset) { return "rtree_"_L1 + dataset + "_geom"_L1; }

QString utcText(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }

std::optional<QDateTime> utcTime(const QString &text) { return base::parseMoment(text); }

} // namespace anjungan::store
