// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/repeated_rings.h"

#include "core/geo/geometry.h"

#include <QByteArrayView>
#include <QtEndian>

#include <utility>

namespace anjungan::source {

namespace {

constexpr qsizetype countSize = 4;
constexpr qsizetype headSize = 1 + countSize; ///< byte order and type
constexpr qsizetype positionSize = 16;

std::uint32_t numberAt(QByteArrayView bytes, qsizetype place)
{
    return qFromLittleEndian<std::uint32_t>(bytes.data() + place);
}

QByteArray polygonHead()
{
    QByteArray head(1, '\1');
    QByteArray number(2 * countSize, Qt::Uninitialized);
    qToLittleEndian(std::to_underlying(geo::Type::Polygon), number.data());
    qToLittleEndian(std::uint32_t{1}, number.data() + countSize); // rings
    return head + number;
}

} // namespace

QByteArray mendRepeatedRings(const QByteArray &wkb)
{
    constexpr qsizetype first = headSize + countSize;
    if (wkb.size() < first || numberAt(wkb, 1) != std::to_underlying(geo::Type::MultiPolygon))
        return wkb;
    const auto polygons = static_cast<qsizetype>(numberAt(wkb, headSize));
    const qsizetype bodySize = wkb.size() - first;
    if (polygons < 2 || bodySize % polygons != 0 || bodySize / polygons < headSize + countSize)
        return wkb;
    const QByteArrayView polygon = QByteArrayView(wkb).sliced(first, bodySize / polygons);
    if (static_cast<qsizetype>(numberAt(polygon, headSize)) != polygons)
        return wkb;
    for (qsizetype i = 1; i < polygons; ++i)
        if (QByteArrayView(wkb).sliced(first + i * polygon.size(), polygon.size()) != polygon)
            return wkb;

    QByteArray mended = wkb.first(first);
    const QByteArray head = polygonHead();
    qsizetype place = headSize + countSize;
    for (qsizetype i = 0; i < polygons; ++i) {
        if (place + countSize > polygon.size())
            return wkb;
        const qsizetype ring = countSize + positionSize * static_cast<qsizetype>(numberAt(polygon, place));
        if (ring > polygon.size() - place)
            return wkb;
        mended += head;
        mended += polygon.sliced(place, ring);
        place += ring;
    }
    return mended;
}

} // namespace anjungan::source
