// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_details.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/reading/hit_chooser.h"

namespace anjungan::panels {

/// The features on a map that can be read, by their ids: those of areas are their codes, those of others begin with
/// their layer's prefix. Nothing of what is not there: null or empty.
class MapFeatures
{
public:
    MapFeatures(const PanelServices &services, const PageContext &context) : m_services(services), m_context(context) {}

    /// What is on the map now; the options in `contents` must stay until the next call.
    void set(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene);

    const LayerContent *contentOf(const QString &id) const;
    /// Whether an id is one of an area, on the map or not.
    static bool isArea(const QString &id);
    /// Whether it is a polygon.
    bool isSurface(const QString &id) const;

    QString name(const QString &id) const;
    QString datasetTitle(const QString &id) const;
    /// What the layer's classes call it; areas have none.
    QString classOf(const QString &id) const;
    /// Its middle, in world coordinates.
    geo::Point place(const QString &id) const;
    HitChoice choice(const QString &id) const;

private:
    map::LegendEntry symbolOf(const QString &id) const;

    const PanelServices &m_services;
    const PageContext &m_context;
    std::vector<LayerContent> m_contents;
    std::shared_ptr<const render::Scene> m_scene;
};

} // namespace anjungan::panels
