// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/polygon_map.h"

#include "core/geo/geometry.h"
#include "core/geo/web_mercator.h"
#include "tests/bench/frame_timer.h"
#include "ui/map/render/viewport.h"

#include <QGeoCoordinate>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

namespace anjungan::bench {

using namespace Qt::StringLiterals;

namespace {

// Not a .qml file: Qt would look for the plugins of its imports to link them.
constexpr auto surface = "import QtQuick; import QtLocation\n"
                         "Map {\n"
                         "  plugin: Plugin { name: 'itemsoverlay' }\n"
                         "  MapItemView {\n"
                         "    model: outlines\n"
                         "    delegate: MapPolygon {\n"
                         "      required property var modelData\n"
                         "      path: modelData; color: '#8cc084'; border.color: 'white'; border.width: 1\n"
                         "    }\n"
                         "  }\n"
                         "}\n";

/// A frame takes seconds.
constexpr int frames = 6;

QVariantList outlines(const QString &cache)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(cache);
    QVariantList outlines;
    if (!database.open())
        return outlines;
    QSqlQuery query(u"SELECT geom FROM desakel"_s);
    while (query.next()) {
        const QByteArray blob = query.value(0).toByteArray();
        const auto geometry = geo::wkbOfGpkgBlob(blob).and_then(geo::readWkb);
        if (!geometry)
            continue;
        // The outer ring of each part is what MapPolygon takes.
        std::uint32_t path = 0;
        for (const std::uint32_t end : geometry->partEnds) {
            QVariantList ring;
            for (std::uint32_t i = path == 0 ? 0 : geometry->pathEnds[path - 1]; i < geometry->pathEnds[path]; ++i)
                ring.append(QVariant::fromValue(QGeoCoordinate(geometry->points[i].y, geometry->points[i].x)));
            outlines.append(QVariant(ring));
            path = end;
        }
    }
    return outlines;
}

} // namespace

QJsonObject measurePolygons(const QString &cache, QSize size, const std::function<geo::Box(int)> &boxAt)
{
    QQuickWidget widget;
    widget.resize(size);
    widget.setResizeMode(QQuickWidget::SizeRootObjectToView);
    widget.rootContext()->setContextProperty(u"outlines"_s, outlines(cache));
    QQmlComponent component(widget.engine());
    component.setData(surface, {});
    auto *map = qobject_cast<QQuickItem *>(component.create(widget.rootContext()));
    if (!map)
        return {};
    widget.setContent({}, &component, map);
    widget.show();
    const auto move = [&](int step) {
        const geo::Box box = boxAt(step);
        const render::Viewport view = render::fitted(geo::toUnitSquare(box), size, 10, 18);
        const geo::Point centre = geo::fromUnitSquare({view.centre.x(), view.centre.y()});
        map->setProperty("zoomLevel", view.zoom);
        map->setProperty("center", QVariant::fromValue(QGeoCoordinate(centre.y, centre.x)));
    };
    FrameTimer warm(widget), timer(widget);
    warm.frame([&] { move(0); });
    for (int step = 1; step <= frames; ++step)
        timer.frame([&] { move(step); });
    return timer.result();
}

} // namespace anjungan::bench
