// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace anjungan::source {

/// A JSON array or object as its text, since fields may contain any JSON.
struct Json
{
    QString text;

    bool operator==(const Json &) const = default;
};

/// One field's value as the source sent it; monostate is null or missing.
using Value = std::variant<std::monostate, bool, std::int64_t, double, QString, Json>;

/// Whether a position of a geometry is beyond ±180, ±90; `box` is the geometry's.
inline bool isOutsideWorld(const geo::Box &box)
{
    return !box.isEmpty() && (box.minX < -180 || box.maxX > 180 || box.minY < -90 || box.maxY > 90);
}

/// A field with numbers that are not finite: NaN, Infinity, or beyond every double. They are read as null.
struct NotFinite
{
    std::size_t field = 0;
    qint64 count = 0;
    std::size_t row = 0; ///< the first of them, an index in the page's features

    bool operator==(const NotFinite &) const = default;
};

/// The digits of a real as they were sent, if they say more than its value: 12.10 may be a code.
struct SentDigits
{
    std::size_t row = 0; ///< an index in the page's features
    std::size_t field = 0;
    QString digits;

    bool operator==(const SentDigits &) const = default;
};

struct SourceRow
{
    QString id;                ///< the feature's id, numbers as their digits; may be empty
    std::vector<Value> values; ///< by the page's fields; shorter if the last fields are missing
    QByteArray wkb;            ///< little-endian ISO WKB, XY; empty for null geometry and plain rows
    geo::Box box;              ///< of the geometry
    std::uint32_t type = 0;    ///< its geo::Type, 0 for none
    std::uint64_t heights = 0; ///< digest of the coordinates beyond the second, which are not stored; 0 without any
};

/// One parsed answer of a source's listing. Fields are in the order of their first occurrence.
struct RowPage
{
    std::vector<QString> fields;
    std::vector<SourceRow> features;
    std::optional<std::int64_t> numberMatched;  ///< number of rows of the whole listing, according to the source
    std::optional<std::int64_t> numberReturned; ///< number of rows of this page, according to the source
    std::optional<QDateTime>
        timeStamp; ///< when the source made the page, UTC; none if it does not say, or without zone
    std::vector<NotFinite> notFinite;
    std::vector<SentDigits> digits; ///< by row, then by field
    int outsideWorld = 0;           ///< number of features with a position beyond ±180, ±90, which are not
                                    ///< dropped
};

/// Removes the rows and all that is known of them.
inline void dropRows(RowPage &page)
{
    page.features.clear();
    page.notFinite.clear();
    page.digits.clear();
    page.outsideWorld = 0;
}

} // namespace anjungan::source
