// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "core/geo/geometry.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::test {

namespace {

source::Value valueOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        if (json.toVariant().typeId() == QMetaType::LongLong)
            return std::int64_t(json.toInteger());
        return json.toDouble();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array:
        return source::Json{QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact))};
    default:
        return std::monostate();
    }
}

class WkbWriter
{
public:
    explicit WkbWriter(geo::Type type) : m_stream(&m_wkb, QIODevice::WriteOnly)
    {
        m_stream.setByteOrder(QDataStream::LittleEndian);
        m_stream << quint8(1) << quint32(type);
    }

    WkbWriter &count(quint32 n)
    {
        m_stream << n;
        return *this;
    }

    WkbWriter &position(double x, double y)
    {
        m_stream << x << y;
        return *this;
    }

    QByteArray wkb() const { return m_wkb; }

private:
    QByteArray m_wkb;
    QDataStream m_stream;
};

void set(source::SourceRow &feature, geo::Type type, const geo::Box &box, const QByteArray &wkb)
{
    feature.type = quint32(type);
    feature.box = box;
    feature.wkb = wkb;
}

} // namespace

source::RowPage pageOf(const QStringList &fields, const QByteArray &rows)
{
    source::RowPage page{.fields = {fields.begin(), fields.end()}};
    const QJsonArray array = QJsonDocument::fromJson(rows).array();
    for (const QJsonValue row : array) {
        source::SourceRow feature;
        for (const QJsonValue value : row.toArray())
            feature.values.push_back(valueOf(value));
        page.features.push_back(feature);
    }
    return page;
}

void setPoint(source::SourceRow &feature, double lon, double lat)
{
    set(feature, geo::Type::Point, {lon, lat, lon, lat}, WkbWriter(geo::Type::Point).position(lon, lat).wkb());
}

void setRectangle(source::SourceRow &feature, const geo::Box &box)
{
    WkbWriter writer(geo::Type::Polygon);
    writer.count(1).count(5).position(box.minX, box.minY).position(box.maxX, box.minY).position(box.maxX, box.maxY);
    set(feature, geo::Type::Polygon, box, writer.position(box.minX, box.maxY).position(box.minX, box.minY).wkb());
}

} // namespace anjungan::test
