// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/geojson_geometry.h"

#include "core/base/fnv.h"
#include "core/source/error_text.h"

#include <array>
#include <bit>
#include <optional>
#include <utility>

namespace anjungan::source {

namespace od = simdjson::ondemand;
using message::Code;
using message::make;

namespace {

constexpr std::array<std::pair<std::string_view, geo::Type>, 7> types{{
    {"Point", geo::Type::Point},
    {"LineString", geo::Type::LineString},
    {"Polygon", geo::Type::Polygon},
    {"MultiPoint", geo::Type::MultiPoint},
    {"MultiLineString", geo::Type::MultiLineString},
    {"MultiPolygon", geo::Type::MultiPolygon},
    {"GeometryCollection", geo::Type::GeometryCollection},
}};

std::optional<geo::Type> typeOf(std::string_view name)
{
    for (const auto &[known, type] : types)
        if (known == name)
            return type;
    return std::nullopt;
}

/// To be called before the geometry's other members are read: in broken JSON an object cannot be read a second time.
[[nodiscard]] bool readCrs(od::object &object, std::string_view &json)
{
    od::value member;
    const simdjson::error_code error = object.find_field_unordered("crs").get(member);
    return error == simdjson::NO_SUCH_FIELD || (!error && !member.raw_json().get(json));
}

} // namespace

std::expected<ReadGeometry, message::Message> GeometryReader::read(od::value value, std::string_view *crs)
{
    bool isNull = false;
    if (!value.is_null().get(isNull) && isNull)
        return ReadGeometry{};
    m_writer.clear();
    m_box = {};
    m_type = 0;
    m_emptyPositions = 0;
    m_heights = 0;
    m_error.reset();

    od::object object;
    if (value.get_object().get(object))
        return std::unexpected(make<Code::GeometryNotObject>());
    if (crs && !readCrs(object, *crs))
        return std::unexpected(make<Code::NotValidJson>());
    bool isEmptyPoint = false;
    if (!readObject(object, 0, isEmptyPoint))
        return std::unexpected(m_error.value_or(make<Code::GeometryCoordinates>()));
    if (m_box.isEmpty())
        return ReadGeometry{.emptyPositions = m_emptyPositions};
    return ReadGeometry{.wkb = m_writer.bytes(),
                        .box = m_box,
                        .type = m_type,
                        .heights = m_heights,
                        .emptyPositions = m_emptyPositions};
}

bool GeometryReader::readObject(od::object &object, int nesting, bool &isEmptyPoint)
{
    std::string_view name;
    if (object.find_field_unordered("type").get_string().get(name)) {
        m_error = make<Code::GeometryWithoutType>();
        return false;
    }
    const std::optional<geo::Type> type = typeOf(name);
    if (!type) {
        m_error = make<Code::GeometryTypeUnknown>(oneLine(QString::fromUtf8(name.substr(0, 80)), 40));
        return false;
    }
    if (nesting == 0)
        m_type = static_cast<std::uint32_t>(*type);
    const bool isCollection = *type == geo::Type::GeometryCollection;
    od::value members;
    if (object.find_field_unordered(isCollection ? "geometries" : "coordinates").get(members)) {
        m_error = make<Code::GeometryWithoutCoordinates>();
        return false;
    }
    bool isNull = false;
    isEmptyPoint = !members.is_null().get(isNull) && isNull;
    if (isEmptyPoint) {
        ++m_emptyPositions;
        return true;
    }
    if (!isCollection)
        return readMember(*type, members, isEmptyPoint);
    m_writer.header(*type);
    if (nesting >= m_maxNesting) {
        m_error = make<Code::GeometryTooDeep>();
        return false;
    }
    return readArray(members, [this, nesting](od::value member, bool &isEmpty) {
        od::object inner;
        return !member.get_object().get(inner) && readObject(inner, nesting + 1, isEmpty);
    });
}

/// Reads the coordinates with the header before them. A point without coordinates is not written: WKB has none.
bool GeometryReader::readMember(geo::Type type, od::value value, bool &isEmpty)
{
    const qsizetype start = m_writer.size();
    m_writer.header(type);
    if (type != geo::Type::Point)
        return readCoordinates(type, value);
    const Position position = readPosition(value);
    isEmpty = position == Position::Empty;
    if (isEmpty)
        m_writer.cutTo(start);
    return position != Position::Wrong;
}

bool GeometryReader::readCoordinates(geo::Type type, od::value value)
{
    const auto eachAs = [&](geo::Type member) {
        return readArray(value,
                         [this, member](od::value inner, bool &isEmpty) { return readMember(member, inner, isEmpty); });
    };
    switch (type) {
    case geo::Type::LineString:
        return readPositions(value);
    case geo::Type::Polygon:
        return readRings(value);
    case geo::Type::MultiPoint:
        return eachAs(geo::Type::Point);
    case geo::Type::MultiLineString:
        return eachAs(geo::Type::LineString);
    case geo::Type::MultiPolygon:
        return eachAs(geo::Type::Polygon);
    case geo::Type::Point:
    case geo::Type::GeometryCollection:
        break;
    }
    return false;
}

GeometryReader::Position GeometryReader::readPosition(od::value value)
{
    od::array array;
    if (value.get_array().get(array))
        return Position::Wrong;
    std::array<double, 2> xy{};
    std::size_t count = 0;
    std::size_t nulls = 0;
    for (auto element : array) {
        if (element.error())
            return Position::Wrong;
        if (count < xy.size() && element.get_double().get(xy[count])) {
            bool isNull = false;
            if (element.is_null().get(isNull) || !isNull)
                return Position::Wrong;
            ++nulls;
        }
        if (double height = 0; count >= xy.size() && !element.get_double().get(height))
            noteHeight(height);
        ++count;
    }
    if (nulls == std::min(count, xy.size())) {
        ++m_emptyPositions;
        return Position::Empty;
    }
    if (count < xy.size() || nulls > 0)
        return Position::Wrong;
    m_box.add(xy[0], xy[1]);
    m_writer.position(xy[0], xy[1]);
    return Position::Read;
}

void GeometryReader::noteHeight(double height)
{
    m_heights = base::fnvNext(m_heights, std::bit_cast<std::uint64_t>(height)) | 1;
}

bool GeometryReader::readPositions(od::value value)
{
    return readArray(value, [this](od::value inner, bool &isEmpty) {
        const Position position = readPosition(inner);
        isEmpty = position == Position::Empty;
        return position != Position::Wrong;
    });
}

bool GeometryReader::readRings(od::value value)
{
    return readArray(value, [this](od::value inner, bool & /*isEmpty*/) { return readPositions(inner); });
}

/// `each` reads an element, and says whether it was left out.
template<typename Each> bool GeometryReader::readArray(od::value value, Each each)
{
    od::array array;
    if (value.get_array().get(array))
        return false;
    const qsizetype place = m_writer.reserveCount();
    std::uint32_t count = 0;
    for (auto element : array) {
        od::value inner;
        bool isEmpty = false;
        if (element.get(inner) || !each(inner, isEmpty))
            return false;
        count += isEmpty ? 0 : 1;
    }
    m_writer.setCount(place, count);
    return true;
}

} // namespace anjungan::source
