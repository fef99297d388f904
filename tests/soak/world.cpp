// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::soak {

using namespace Qt::StringLiterals;

namespace {

constexpr int areaCount = 12;
constexpr std::array rowCounts{40, 24, 8};
/// Of an event while its condition holds; data/wall.json has the bound.
constexpr int siagaPeople = 6000;

QString areaCode(int area) { return u"12.%1"_s.arg(area + 1, 2, 10, QLatin1Char('0')); }

test::LoopbackCollection areas()
{
    test::LoopbackCollection collection{.id = u"kabkota"_s, .features = {}};
    for (int area = 0; area < areaCount; ++area) {
        const double west = 98 + area % 4 * 0.5, south = 1 + area / 4 * 0.5;
        collection.features.push_back(test::feature(areaCode(area),
                                                    test::rectangle(west, south, west + 0.5, south + 0.5),
                                                    {{u"kode"_s, areaCode(area)},
                                                     {u"nama"_s, u"Kabupaten %1"_s.arg(area + 1)},
                                                     {u"penduduk"_s, 100'000 + 7000 * area}}));
    }
    return collection;
}

} // namespace

World::World(std::chrono::seconds dwell)
    : m_dwell(dwell), m_documents([this](const test::HttpRequest &) { return answer(); })
{
    m_source.declare({.filters = true, .projects = true});
    m_source.put(areas());
    for (std::size_t which = 0; which < told.size(); ++which)
        put(which);
    setDocument(Document::Usual);
}

QString World::address() const { return u"http://127.0.0.1:%1/dinding.json"_s.arg(m_documents.port()); }

void World::change(std::size_t which)
{
    ++m_versions[which];
    put(which);
}

void World::setShape(std::size_t which, Shape shape)
{
    m_shapes[which] = shape;
    put(which);
}

void World::setSiaga(bool holds)
{
    m_siaga = holds;
    put(2);
}

std::vector<QJsonObject> World::rows(std::size_t which) const
{
    const Shape shape = m_shapes[which];
    const QString field = shape == Shape::Renamed ? u"lain"_s : QString::fromLatin1(told[which].field);
    const int count = shape == Shape::Empty ? 0 : shape == Shape::Few ? rowCounts[which] / 4 : rowCounts[which];
    std::vector<QJsonObject> rows;
    for (int row = 0; row < count; ++row) {
        int value = 50 + 7 * row % 23;
        if (row == 0)
            value = 1000 + m_versions[which] + (which == 2 && m_siaga ? siagaPeople : 0);
        const QString key = u"%1%2"_s.arg(QLatin1StringView(told[which].dataset).first(2)).arg(row);
        rows.push_back(test::feature(
            key, which == 0 ? QJsonValue(test::point(98.1 + row % 8 * 0.24, 1.1 + row / 8 * 0.27)) : QJsonValue::Null,
            {{u"kode"_s, key},
             {u"nama"_s, u"Tempat %1"_s.arg(row + 1)},
             {u"kode_kab"_s, areaCode(row % areaCount)},
             {field, shape == Shape::Texts ? QJsonValue(u"nilai %1"_s.arg(value)) : QJsonValue(value)}}));
    }
    return rows;
}

std::optional<qint64> World::sum(std::size_t which) const
{
    if (m_shapes[which] == Shape::Renamed || m_shapes[which] == Shape::Texts || m_shapes[which] == Shape::Empty)
        return std::nullopt;
    qint64 sum = 0;
    for (const QJsonObject &row : rows(which))
        sum += row[u"properties"][QLatin1StringView(told[which].field)].toInteger();
    return sum;
}

void World::put(std::size_t which)
{
    m_source.put({.id = QString::fromLatin1(told[which].dataset), .features = rows(which), .etagPerPage = true});
}

QByteArray World::document(Document document) const
{
    QFile file(QStringLiteral(ANJUNGAN_SOURCE_DIR "/tests/soak/data/wall.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no tests/soak/data/wall.json");
    QJsonObject workspace = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray sources = workspace[u"sources"].toArray();
    QJsonObject source = sources[0].toObject();
    source[u"url"] = m_source.url().toString();
    sources[0] = source;
    workspace[u"sources"] = sources;
    QJsonObject wall = workspace[u"wall"].toObject();
    wall[u"dwell"] = u"PT%1S"_s.arg(m_dwell.count());
    if (document == Document::Other) {
        workspace[u"title"] = QJsonObject{{u"id"_s, u"Dinding lain"_s}};
        QJsonArray pages = wall[u"pages"].toArray();
        pages.removeAt(1);
        pages.append(QJsonObject{{u"page"_s, u"bencana"_s}});
        wall[u"pages"] = pages;
    }
    workspace[u"wall"] = wall;
    return QJsonDocument(workspace).toJson();
}

void World::setDocument(Document document)
{
    m_served = document;
    test::HttpAnswer answer;
    if (document == Document::Missing)
        answer.status = 500;
    else
        answer = test::jsonAnswer(document == Document::Broken ? "{\"version\": 1, \"id\":" : this->document(document));
    const std::scoped_lock lock(m_mutex);
    m_answer = std::move(answer);
}

test::HttpAnswer World::answer() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answer;
}

} // namespace anjungan::soak
