// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/message/message.h"
#include "core/source/wkb_writer.h"

#include <QString>

#include <expected>
#include <optional>
#include <simdjson.h>

namespace anjungan::source {

/// A GeoJSON geometry (RFC 7946, 3.1) as WKB. Empty for null and for a geometry without positions.
struct ReadGeometry
{
    QByteArray wkb;
    geo::Box box;
    std::uint32_t type = 0;    ///< geo::Type, 0 if empty
    std::uint64_t heights = 0; ///< digest of the coordinates beyond the second; 0 without any
    int emptyPositions = 0;    ///< positions without coordinates, which were left out
};

/// Reads geometries, one after the other. Of further coordinates of a position only a digest stays. Rings are not
/// changed, except that positions without coordinates ([] or [null, null], which some writers use for a missing point)
/// are left out.
class GeometryReader
{
public:
    /// Nested collections are read up to a depth of `maxNesting`, and no deeper than geo::readWkb() can read their
    /// members.
    explicit GeometryReader(int maxNesting) : m_maxNesting(std::min(maxNesting, geo::maxWkbDepth - 1)) {}

    /// `value` is the member "geometry" of a feature. `crs`, if given, becomes the JSON of the geometry's own member
    /// `crs`, as PostGIS writes it; it is not changed where there is none. The error is a line for people without the
    /// location.
    [[nodiscard]] std::expected<ReadGeometry, message::Message> read(simdjson::ondemand::value value,
                                                                     std::string_view *crs = nullptr);

private:
    [[nodiscard]] bool readObject(simdjson::ondemand::object &object, int nesting, bool &isEmptyPoint);
    [[nodiscard]] bool readCoordinates(geo::Type type, simdjson::ondemand::value value);
    /// Has read a position, has left out an empty one, or cannot read it.
    enum class Position { Read, Empty, Wrong };
    [[nodiscard]] Position readPosition(simdjson::ondemand::value value);
    [[nodiscard]] bool readMember(geo::Type type, simdjson::ondemand::value value, bool &isEmpty);
    void noteHeight(double height);
    [[nodiscard]] bool readPositions(simdjson::ondemand::value value);
    [[nodiscard]] bool readRings(simdjson::ondemand::value value);
    template<typename Each> [[nodiscard]] bool readArray(simdjson::ondemand::value value, Each each);

    int m_maxNesting;
    WkbWriter m_writer;
    geo::Box m_box;
    std::uint32_t m_type = 0;
    int m_emptyPositions = 0;
    std::uint64_t m_heights = 0;
    std::optional<message::Message> m_error;
};

} // namespace anjungan::source
