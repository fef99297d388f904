// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_details.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/reading/hit_chooser.h"

namespace anjungan::panels {

/// The features on a map that have cards, by their ids: those of areas are their codes, those of others begin with
/// their layer's prefix. For unknown ids the results are null or empty.
class MapFeatures
{
public:
    MapFeatures(const PanelServices &services, const PageContext &context) : m_services(services), m_context(context) {}

    /// Sets the map's content; the options in `contents` must stay valid until the next call.
    void set(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene);

    const LayerContent *contentOf(const QString &id) const;
    /// Whether an id is that of an area, on the map or not.
    [[nodiscard]] static bool isArea(const QString &id);
    /// Whether the feature is a polygon.
    [[nodiscard]] bool isSurface(const QString &id) const;

    QString name(const QString &id) const;
    QString datasetTitle(const QString &id) const;
    /// The title of its class in the layer; empty for areas.
    QString classOf(const QString &id) const;
    /// The value of its layer's key field; empty if the layer has none.
    QString keyOf(const QString &id) const;
    /// The feature with that key in a layer that `parameter` chooses from; empty if there is none.
    QString chosenBy(const QString &parameter, const QString &key) const;
    /// The parameters that have keys of features.
    QStringList choosingParameters() const;
    /// The middle of the feature, in world coordinates.
    geo::Point place(const QString &id) const;
    geo::Box box(const QString &id) const; ///< likewise
    HitChoice choice(const QString &id) const;

private:
    map::LegendEntry symbolOf(const QString &id) const;
    static QString keyAt(const LayerContent &content, std::size_t feature);

    const PanelServices &m_services;
    const PageContext &m_context;
    std::vector<LayerContent> m_contents;
    std::shared_ptr<const render::Scene> m_scene;
};

} // namespace anjungan::panels
