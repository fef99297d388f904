// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/drill/drill_down.h"
#include "ui/panels/map/map_scene.h"

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

/// Which area a map is about: the page's parameter "area", outlined and flown to, and the levels below it that were
/// opened, with their way at the map's top.
///
/// Selecting flies to the area; from a view that a person has chosen, only nearer. Selecting none flies back, unless a
/// person has moved the map since. Opening and leaving a level always fly.
class AreaNavigation : public QObject
{
    Q_OBJECT

public:
    /// `options`: of the map. All that is passed by reference must outlive it.
    AreaNavigation(const QJsonObject &options, map::MapView &view, const PanelServices &services, PageContext &context,
                   QObject *parent = nullptr);

    DrillDown &drill() { return m_drill; }
    const DrillDown &drill() const { return m_drill; }

    /// Selects the area on the page; none where it is selected already or empty.
    void toggle(const QString &code);
    void select(const QString &code);
    /// Opens the level below within the area; selects it where there is none.
    void open(const QString &code);
    /// Back from the selected area to the one that is open, or from that to the one above; false where there is
    /// neither.
    bool up();

    /// What stands for the map's areas among its layers: those themselves, or what of them is still seen and the levels
    /// below.
    std::vector<LayerContent> contents(const LayerContent &top) const;
    /// The measure of the level that is shown; `top` where it is the map's own.
    const MapMeasure *measure(const MapMeasure *top) const;
    /// What the map shows now.
    void follow(std::vector<LayerContent> contents) { m_contents = std::move(contents); }
    /// The map shows its areas for the first time.
    void begin();

    /// Of an area of any level that is shown; empty where it is none.
    QString nameOf(const QString &code) const;

Q_SIGNALS:
    /// Another area is selected.
    void selected(const QString &code);
    /// The map has to be painted anew.
    void changed();

private:
    const render::FeatureSet *featuresOf(const QString &code) const;
    void followContext();
    void followDrill();
    void goTo(std::size_t depth);
    void fly(bool isOpening);

    map::MapView &m_view;
    const PanelServices &m_services;
    PageContext &m_context;
    DrillDown m_drill;
    bool m_zooms;
    AreaTrail *m_trail; ///< the view's
    std::vector<LayerContent> m_contents;
};

} // namespace anjungan::panels
