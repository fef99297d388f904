// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/crs.h"

#include "core/geo/geometry.h"
#include "core/source/error_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

enum class CrsKind { LonLat, LatLon, WebMercator, Other };

constexpr double maxLatitude = 90;

CrsKind kindOfCrs(const QString &name)
{
    // The second one is its URN in WFS 1.1.
    static const QRegularExpression crs84(u"crs84h?\\W*$|\\bogc:2:84$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wgs84(u"^\\s*wgs[ _]?(19)?84\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression coded(u"(epsg|esri)\\W+(?:xml\\W+)?(?:[\\d.]+\\W+)?(\\d{4,6})\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (crs84.match(name).hasMatch())
        return CrsKind::LonLat;
    if (wgs84.match(name).hasMatch())
        return CrsKind::LatLon;
    switch (coded.match(name).captured(2).toInt()) {
    case 4326: // longitude and latitude of WGS 84; the second one with heights
    case 4979:
        return CrsKind::LatLon;
    case 3857: // its old names and ESRI's
    case 3785:
    case 900913:
    case 102100:
    case 102113:
        return CrsKind::WebMercator;
    default:
        return CrsKind::Other;
    }
}

/// Whether latitude comes first in positions of EPSG:4326.
bool isLatitudeFirst(const RowPage &page, bool isByDefinition)
{
    const auto isBeyond = [](double least, double most) { return most > maxLatitude || least < -maxLatitude; };
    qsizetype firstIsLongitude = 0;
    qsizetype secondIsLongitude = 0;
    for (const SourceRow &row : page.features) {
        firstIsLongitude += !row.box.isEmpty() && isBeyond(row.box.minX, row.box.maxX) ? 1 : 0;
        secondIsLongitude += !row.box.isEmpty() && isBeyond(row.box.minY, row.box.maxY) ? 1 : 0;
    }
    return isByDefinition ? secondIsLongitude >= firstIsLongitude : secondIsLongitude > firstIsLongitude;
}

geo::Point swapped(geo::Point latLon) { return {latLon.y, latLon.x}; }

geo::Point fromMercator(geo::Point metres)
{
    constexpr double radius = 6'378'137; // of EPSG:3857's sphere
    constexpr double degrees = 180 / std::numbers::pi;
    return {metres.x / radius * degrees, std::atan(std::sinh(metres.y / radius)) * degrees};
}

/// Changes each position of little-endian WKB in place, as GeometryReader writes it.
class PositionMapper
{
public:
    PositionMapper(QByteArray &wkb, geo::Point (*map)(geo::Point)) : m_wkb(wkb), m_map(map) {}

    geo::Box run()
    {
        geometry();
        return m_box;
    }

private:
    std::uint32_t number()
    {
        const auto value = qFromLittleEndian<std::uint32_t>(m_wkb.constData() + m_at);
        m_at += qsizetype(sizeof value);
        return value;
    }

    void position()
    {
        char *const place = m_wkb.data() + m_at;
        const geo::Point point =
            m_map({qFromLittleEndian<double>(place), qFromLittleEndian<double>(place + sizeof(double))});
        qToLittleEndian(point.x, place);
        qToLittleEndian(point.y, place + sizeof(double));
        m_box.add(point.x, point.y);
        m_at += 2 * qsizetype(sizeof(double));
    }

    void geometry()
    {
        ++m_at; // the byte order
        const auto type = static_cast<geo::Type>(number());
        if (type == geo::Type::Point)
            return position();
        for (std::uint32_t count = number(); count > 0; --count) {
            if (type == geo::Type::LineString)
                position();
            else if (type == geo::Type::Polygon)
                for (std::uint32_t positions = number(); positions > 0; --positions)
                    position();
            else
                geometry();
        }
    }

    QByteArray &m_wkb;
    geo::Point (*m_map)(geo::Point);
    qsizetype m_at = 0;
    geo::Box m_box;
};

void mapPositions(RowPage &page, geo::Point (*map)(geo::Point))
{
    page.outsideWorld = 0;
    for (SourceRow &row : page.features) {
        if (row.wkb.isEmpty())
            continue;
        row.box = PositionMapper(row.wkb, map).run();
        page.outsideWorld += isOutsideWorld(row.box) ? 1 : 0;
    }
}

} // namespace

QString crsNameIn(QByteArrayView json)
{
    // As the only item of a list, since a document is no plain text.
    const QJsonValue crs = QJsonDocument::fromJson('[' + json.toByteArray() + ']')[0];
    if (crs.isString())
        return crs.toString();
    const QJsonObject properties = crs[u"properties"].toObject();
    for (const auto member : {"name"_L1, "href"_L1})
        if (const QString name = properties[member].toString(); !name.isEmpty())
            return name;
    return properties.contains(u"code") ? u"EPSG:"_s + properties[u"code"].toVariant().toString() : QString();
}

std::expected<std::optional<message::Message>, Flaw> toLonLat(RowPage &page, const NamedCrs &crs)
{
    const bool hasGeometry =
        std::ranges::any_of(page.features, [](const SourceRow &row) { return !row.wkb.isEmpty(); });
    if (crs.name.isEmpty() || !hasGeometry)
        return std::nullopt;
    const QString name = oneLine(crs.name, 80);
    switch (kindOfCrs(crs.name)) {
    case CrsKind::LonLat:
        return std::nullopt;
    case CrsKind::LatLon:
        if (!isLatitudeFirst(page, crs.isAuthoritative))
            return std::nullopt;
        mapPositions(page, swapped);
        return make<Code::CrsSwapped>(name);
    case CrsKind::WebMercator:
        mapPositions(page, fromMercator);
        return make<Code::CrsTransformed>(name);
    case CrsKind::Other:
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::CrsUnknown>(name)});
    }
    std::unreachable();
}

} // namespace anjungan::source
