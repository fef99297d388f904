// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/page_size_records.h"

#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

CacheResult<QList<sync::PageSize>> readPageSizes(const CacheConnection &connection)
{
    return rows(connection, u"SELECT source, rows, at FROM anjungan_page_size"_s)
        .transform([](const std::vector<QVariantList> &found) {
            QList<sync::PageSize> sizes;
            for (const QVariantList &row : found)
                if (const auto at = timeOf(row[2]); at && row[1].toInt() > 0)
                    sizes << sync::PageSize{.source = row[0].toString(), .rows = row[1].toInt(), .at = *at};
            return sizes;
        });
}

CacheResult<void> writePageSize(const CacheConnection &connection, const sync::PageSize &size)
{
    return run(connection, u"INSERT OR REPLACE INTO anjungan_page_size (source, rows, at) VALUES (?, ?, ?)"_s,
               {size.source, size.rows, utcText(size.at)});
}

} // namespace anjungan::store
