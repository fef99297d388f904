// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/map/map_desk.h"

#include "core/geo/web_mercator.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/map/map_view.h"
#include "ui/map/sheet/sheet.h"

#include <QJsonArray>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QJsonObject layer(const QString &kind, const QJsonObject &style)
{
    return {{u"dataset"_s, u"aneh"_s}, {u"kind"_s, kind}, {u"title"_s, u"Aneh"_s}, {u"style"_s, style}};
}

QJsonArray tenLayers()
{
    const QJsonArray classes{QJsonObject{{u"value"_s, u"1"_s}, {u"title"_s, u"Satu"_s}, {u"colour"_s, u"good"_s}},
                             QJsonObject{{u"value"_s, u"2"_s}, {u"title"_s, u"Dua"_s}, {u"colour"_s, u"bad"_s}}};
    QJsonArray layers;
    for (const QString &role : {u"land"_s, u"water"_s, u"river"_s, u"border"_s})
        layers.append(layer(u"base"_s, {{u"role"_s, role}}));
    layers.append(layer(u"base"_s, {{u"role"_s, u"place"_s}, {u"label"_s, u"kode"_s}}));
    layers.append(layer(u"zones"_s, {{u"field"_s, u"jenis"_s}, {u"classes"_s, classes}}));
    layers.append(layer(u"lines"_s, {{u"colour"_s, u"accent"_s}, {u"minZoom"_s, 3}}));
    layers.append(layer(u"points"_s, {{u"cluster"_s, true}}));
    layers.append(layer(u"points"_s, {{u"sizeBy"_s, QJsonObject{{u"field"_s, u"jenis"_s}}}}));
    layers.append(layer(u"points"_s, {{u"label"_s, u"kode"_s}, {u"field"_s, u"jenis"_s}, {u"classes"_s, classes}}));
    return layers;
}

workspace::PanelSpec mapOf(const workspace::Workspace &workspace)
{
    const auto &panels = workspace.page(u"uji"_s)->panels;
    return *std::ranges::find(panels, u"peta"_s, &workspace::PanelSpec::id);
}

} // namespace

workspace::Workspace layersWorkspace()
{
    workspace::Workspace workspace = smallWorkspace();
    workspace::Dataset odd;
    odd.id = u"aneh"_s;
    odd.source = u"s"_s;
    odd.collection = odd.id;
    odd.key = u"kode"_s;
    workspace.datasets.append(odd);
    for (workspace::PanelSpec &panel : workspace.pages.front().panels)
        if (panel.id == u"peta"_s)
            panel.options[u"layers"_s] = tenLayers();
    return workspace;
}

MapDesk::MapDesk(const DemoCache &cache, QSize size, map::MapSurface surface)
    : format(theme::Language::Indonesian, cache.workspace().timeZone),
      queries(cache.file(), cache.shared(), [this] { return clock.now(); }), services{.queries = queries,
                                                                                      .workspace = cache.workspace(),
                                                                                      .theme = theme,
                                                                                      .format = format,
                                                                                      .clock = clock,
                                                                                      .language = u"id"_s,
                                                                                      .tilesFolder = {},
                                                                                      .mapSurface = surface},
      context(*cache.workspace().page(u"uji"_s), navigation),
      panel(mapOf(cache.workspace()), services, context, nullptr)
{
    panel.resize(size);
    panel.show();
    panel.start();
}

bool MapDesk::settle()
{
    return QTest::qWaitFor([this] { return panel.isSettled(); }, 30'000);
}

QImage MapDesk::picture(double longitude, double latitude, double zoom) const
{
    const map::Sheet sheet = panel.view().sheet();
    const geo::Point centre = geo::toUnitSquare({longitude, latitude});
    const render::Viewport viewport{.centre = {centre.x, centre.y}, .zoom = zoom, .size = {400, 300}};
    QImage image(viewport.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    if (sheet.scene) {
        // From which zoom on the areas are a neutral ground depends on all zones, which differ between tests.
        render::Scene scene = *sheet.scene;
        for (render::Layer &layer : scene.layers)
            layer.fading.reset();
        render::paint(painter, scene, viewport, sheet.style);
    }
    return image;
}

} // namespace anjungan::test
