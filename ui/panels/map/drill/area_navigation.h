// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/drill/drill_down.h"
#include "ui/panels/map/map_scene.h"

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

/// The area that a map shows: the page's parameter "area", which it outlines and moves to, or the area around it that
/// the map has, and the opened levels below it, with their path at the map's top.
///
/// Selecting an area moves the map to it; from a view that a person has chosen, the map only zooms in. Clearing the
/// selection moves back to where the map was before, unless a person has moved it since. Opening and leaving a level
/// always move the map.
class AreaNavigation : public QObject
{
    Q_OBJECT

public:
    /// `options`: of the map. All references must outlive it.
    AreaNavigation(const QJsonObject &options, map::MapView &view, const PanelServices &services, PageContext &context,
                   QObject *parent = nullptr);

    DrillDown &drill() { return m_drill; }
    const DrillDown &drill() const { return m_drill; }

    /// Selects the area on the page; clears the selection if it is selected already or empty.
    void toggle(const QString &code);
    void select(const QString &code);
    /// Opens the level below within the area; selects the area if there is none.
    void open(const QString &code);
    /// Back from the selected area to the open one, or from that to the one above; false if there is neither.
    bool up();

    /// The layers that show the map's areas: the areas themselves, or what is still visible of them and the levels
    /// below.
    std::vector<LayerContent> contents(const LayerContent &top) const;
    /// The measure of the visible level; `top` if it is the map's own.
    const MapMeasure *measure(const MapMeasure *top) const;
    /// Sets what the map shows.
    void follow(std::vector<LayerContent> contents);
    /// To be called when the map shows its areas for the first time.
    void begin();

    /// The name of an area of any visible level; empty if there is no such area.
    QString nameOf(const QString &code) const;

Q_SIGNALS:
    /// Another area is selected.
    void selected(const QString &code);
    /// The map must be painted again.
    void changed();

private:
    const render::FeatureSet *featuresOf(const QString &code) const;
    /// The area that is outlined for the selected one: where the map does not show its level, the one around it.
    /// Empty if the map shows neither.
    QString outlined() const;
    void followContext();
    void followDrill();
    void goTo(std::size_t depth);
    void fly(bool isOpening);
    void returnToAll(bool isOpening);

    map::MapView &m_view;
    const PanelServices &m_services;
    PageContext &m_context;
    DrillDown m_drill;
    bool m_zooms;
    AreaTrail *m_trail; ///< the view's
    std::vector<LayerContent> m_contents;
};

} // namespace anjungan::panels
