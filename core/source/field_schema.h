// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace anjungan::source {

/// What a source tells about a field, unchanged text; whatever it does not tell is empty.
struct ToldField
{
    QString name;
    QString type; ///< "text", "integer", "real", "boolean", "date", "datetime", or empty
    QString title;
    QString unit;
    bool isKey = false; ///< it identifies a row

    bool operator==(const ToldField &) const = default;
};

/// The fields of a JSON Schema as `queryables` (OGC 19-079r2, 6.2) and `schema` (OGC 23-058r1) have it, without those
/// of geometries; at most `most`.
[[nodiscard]] std::vector<ToldField> fieldsOf(const QJsonObject &schema, int most);

} // namespace anjungan::source
