// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace anjungan::source {

/// A JSON array or object kept as its text: fields may hold any JSON.
struct Json
{
    QString text;

    bool operator==(const Json &) const = default;
};

/// One field's value as the source sent it; monostate is null or missing.
using Value = std::variant<std::monostate, bool, std::int64_t, double, QString, Json>;

struct SourceRow
{
    QString id;                ///< the feature's own id, numbers as their digits; empty where it has none
    std::vector<Value> values; ///< by the page's fields; shorter where the last fields are missing
    QByteArray wkb;            ///< little-endian ISO WKB, XY; empty for null geometry and plain rows
    geo::Box box;              ///< of the geometry
    std::uint32_t type = 0;    ///< its geo::Type, 0 for none
};

/// One answer of a source's listing, already parsed. Fields appear in the order they were first seen.
struct RowPage
{
    std::vector<QString> fields;
    std::vector<SourceRow> features;
    std::optional<std::int64_t> numberMatched;  ///< rows that the source says the whole listing has
    std::optional<std::int64_t> numberReturned; ///< rows that it says this page has
    int outsideWorld = 0; ///< features with a position beyond ±180, ±90: kept, for the reader to judge
};

} // namespace anjungan::source
