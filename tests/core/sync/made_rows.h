// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sync/one_source_device.h"

#include <QSqlError>

namespace anjungan::sync {

/// Serves rows with these properties and the ids 1, 2, …: the bytes of JSON, with ' for ", since moc does not read raw
/// strings.
inline void serveProperties(OneSourceDevice &device, QByteArrayList properties)
{
    for (QByteArray &row : properties)
        row.replace('\'', '"');
    device.collection.made = test::MadeRows{.count = properties.size(), .feature = [properties](qint64 row) {
                                                return "{\"type\":\"Feature\",\"id\":" + QByteArray::number(row + 1) +
                                                       ",\"geometry\":null,\"properties\":" + properties[row] + '}';
                                            }};
    device.serve();
}

/// The values of a query's first column, null as "-".
inline QStringList column(const OneSourceDevice &device, const QString &sql)
{
    const auto reader = store::Reader::open(device.file());
    if (!reader)
        return {test::told(reader.error())};
    QSqlQuery query((*reader)->connection().database());
    if (!query.exec(sql))
        return {query.lastError().text()};
    QStringList values;
    while (query.next())
        values << (query.value(0).isNull() ? u"-"_s : query.value(0).toString());
    return values;
}

} // namespace anjungan::sync
