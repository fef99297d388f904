// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/map/odd_shapes.h"

#include "core/geo/geometry.h"

#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

using geo::Type;
using Path = std::vector<geo::Point>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

class Wkb
{
public:
    explicit Wkb(quint32 type) : m_stream(&m_bytes, QIODevice::WriteOnly)
    {
        m_stream.setByteOrder(QDataStream::LittleEndian);
        m_stream << quint8(1) << type;
    }
    explicit Wkb(Type type) : Wkb(std::to_underlying(type)) {}

    Wkb &count(std::size_t count)
    {
        m_stream << quint32(count);
        return *this;
    }
    Wkb &positions(const Path &path)
    {
        for (const geo::Point &point : path)
            m_stream << point.x << point.y;
        return *this;
    }
    Wkb &path(const Path &path) { return count(path.size()).positions(path); }
    Wkb &member(const QByteArray &wkb)
    {
        m_stream.writeRawData(wkb.constData(), int(wkb.size()));
        return *this;
    }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

Path squareRing(double x, double y, double side)
{
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

QByteArray polygonWkb(const std::vector<Path> &rings)
{
    Wkb wkb(Type::Polygon);
    wkb.count(rings.size());
    for (const Path &ring : rings)
        wkb.path(ring);
    return wkb.bytes();
}

QByteArray lineWkb(const Path &path) { return Wkb(Type::LineString).path(path).bytes(); }

QByteArray pointWkb(geo::Point at) { return Wkb(Type::Point).positions({at}).bytes(); }

QByteArray many(Type type, const std::vector<QByteArray> &members)
{
    Wkb wkb(type);
    wkb.count(members.size());
    for (const QByteArray &member : members)
        wkb.member(member);
    return wkb.bytes();
}

source::SourceRow shape(int number, const QByteArray &wkb)
{
    source::SourceRow feature{.id = {},
                              .values = {QString::number(number), QString::number(number % 3 + 1)},
                              .wkb = wkb,
                              .box = {},
                              .type = wkb.size() > 4 ? quint32(quint8(wkb[1])) : 0};
    if (const auto geometry = geo::readWkb(wkb))
        feature.box = geometry->box;
    return feature;
}

std::vector<source::SourceRow> shapes(int first, const std::vector<QByteArray> &wkbs)
{
    std::vector<source::SourceRow> features;
    features.reserve(wkbs.size());
    for (const QByteArray &wkb : wkbs)
        features.push_back(shape(first++, wkb));
    return features;
}

QByteArray nested(int depth)
{
    QByteArray wkb = pointWkb({98, 2});
    for (int level = 0; level < depth; ++level)
        wkb = many(Type::GeometryCollection, {wkb});
    return wkb;
}

} // namespace

std::vector<source::SourceRow> goodShapes()
{
    return shapes(1, {polygonWkb({squareRing(98.1, 2.1, 0.5), squareRing(98.2, 2.2, 0.2)}),
                      polygonWkb({squareRing(98.6, 2.1, 0.5)}), lineWkb({{97.5, 1.5}, {99, 2.5}, {100.5, 1.5}}),
                      pointWkb({98.5, 2.8}), pointWkb({98.501, 2.801}), pointWkb({99.5, 3.5}),
                      many(Type::MultiPolygon,
                           {polygonWkb({squareRing(100, 2, 0.3)}), polygonWkb({squareRing(100.5, 2.5, 0.01)})}),
                      many(Type::MultiPoint, {pointWkb({99.8, 1.8}), pointWkb({99.9, 1.9})}),
                      many(Type::GeometryCollection, {polygonWkb({squareRing(99.2, 2.9, 0.4)}),
                                                      lineWkb({{99, 3}, {99.5, 3.6}}), pointWkb({99.7, 3})})});
}

OddShapes unseenShapes()
{
    const QByteArray whole = polygonWkb({squareRing(98, 2, 1)});
    const std::vector<QByteArray> empty{{},
                                        pointWkb({nan, nan}),
                                        polygonWkb({}),
                                        polygonWkb({{}}),
                                        polygonWkb({{}, {}}),
                                        lineWkb({}),
                                        many(Type::MultiPolygon, {}),
                                        many(Type::MultiPolygon, {polygonWkb({}), polygonWkb({{}})}),
                                        many(Type::MultiPoint, {pointWkb({nan, nan})}),
                                        many(Type::GeometryCollection, {})};
    std::vector<QByteArray> unreadable{
        whole.first(1),
        whole.first(5),
        whole.first(9),
        whole.first(20),
        whole.chopped(1),
        QByteArray("rubbish"),
        QByteArray(200, '\xff'),
        QByteArray(1, '\7') + whole.sliced(1),
        Wkb(0).count(1).bytes(),
        Wkb(99).count(1).bytes(),
        Wkb(10).count(1).member(lineWkb(squareRing(98, 2, 1))).bytes(),
        Wkb(0xFFFFFFFF).bytes(),
        Wkb(Type::Polygon).count(0xFFFFFFFF).bytes(),
        Wkb(Type::Polygon).count(1).count(0x7FFFFFFF).positions(squareRing(98, 2, 1)).bytes(),
        Wkb(Type::GeometryCollection).count(0x10000000).bytes(),
        polygonWkb({{{98, 2}, {99, 2}, {nan, 3}, {98, 2}}}),
        polygonWkb({{{98, 2}, {infinity, 2}, {99, 3}, {98, 2}}}),
        lineWkb({{98, 2}, {99, -infinity}}),
        pointWkb({98, nan}),
        nested(100),
        many(Type::MultiPolygon, {pointWkb({98, 2})})};
    OddShapes odd{.features = shapes(100, empty), .unreadable = int(unreadable.size()), .empty = int(empty.size())};
    std::ranges::move(shapes(200, unreadable), std::back_inserter(odd.features));
    return odd;
}

std::vector<source::SourceRow> degenerateShapes()
{
    return shapes(300, {polygonWkb({{{98.5, 2.5}}}), polygonWkb({{{98.5, 2.5}, {99.5, 3.5}}}),
                        polygonWkb({{{98.5, 2.5}, {99.5, 3.5}, {98.5, 2.5}}}), polygonWkb({Path(50, {98.5, 2.5})}),
                        polygonWkb({{{98.5 - 1e-13, 2.5}, {98.5 + 1e-13, 2.5}, {98.5, 2.5 + 1e-13}}}),
                        polygonWkb({Path(3, {98.5, 2.5}), squareRing(98.2, 2.2, 0.2)}), lineWkb({{98.5, 2.5}}),
                        lineWkb(Path(9, {98.5, 2.5}))});
}

std::vector<source::SourceRow> strangeShapes()
{
    Path spiral;
    for (int step = 0; step < 20'000; ++step)
        spiral.push_back({10 + 5 * std::cos(step * 0.7), 50 + 5 * std::sin(step * 1.3)});
    return shapes(
        400, {polygonWkb({{{179, 50}, {-179, 50}, {-179, 52}, {179, 52}, {179, 50}}}), lineWkb({{179, 45}, {-179, 46}}),
              polygonWkb({{{170, 40}, {190, 40}, {190, 42}, {170, 42}, {170, 40}}}),
              polygonWkb({{{-1e300, 70}, {1e300, 70}, {1e300, 1e300}, {-1e300, 1e300}, {-1e300, 70}}}),
              lineWkb({{-1e308, 80}, {1e308, 1e308}}), pointWkb({1e300, 1e300}), pointWkb({500, 60}),
              polygonWkb({{{10, 50}, {12, 52}, {12, 50}, {10, 52}, {10, 50}}}),
              polygonWkb({{{20, 50}, {21, 50}, {21, 51}}}), polygonWkb({squareRing(30, 50, 1), squareRing(29, 49, 5)}),
              polygonWkb({squareRing(40, 50, 1), squareRing(40, 50, 1)}), polygonWkb({spiral}), lineWkb(spiral)});
}

std::vector<source::SourceRow> damagedShapes(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const std::vector<source::SourceRow> good = goodShapes();
    std::vector<source::SourceRow> damaged;
    for (int number = 0; number < count; ++number) {
        QByteArray wkb = good[random.bounded(quint32(good.size()))].wkb;
        for (int hits = random.bounded(1, 6); hits > 0; --hits)
            wkb[random.bounded(int(wkb.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            wkb.truncate(random.bounded(int(wkb.size())));
        damaged.push_back(shape(1000 + number, wkb));
    }
    return damaged;
}

source::RowPage pageOfShapes(std::vector<source::SourceRow> features)
{
    source::RowPage page;
    page.fields = {u"kode"_s, u"jenis"_s};
    page.features = std::move(features);
    return page;
}

source::SourceRow squareShape(int number, double longitude, double latitude, double side, const QString &kind)
{
    source::SourceRow feature = shape(number, polygonWkb({squareRing(longitude, latitude, side)}));
    feature.values[1] = kind;
    return feature;
}

} // namespace anjungan::test
