// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/layer_options.h"
#include "ui/panels/map/map_measure.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/map_tiles.h"
#include "ui/panels/map/paper/whole_map.h"
#include "ui/panels/map/prepared_features.h"
#include "ui/panels/map/time/map_periods.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <vector>

namespace anjungan::map {
class MapView;
struct Sheet;
} // namespace anjungan::map

namespace anjungan::panels {

class AreaNavigation;
class MapReading;
class MapSaving;
class MapSheet;

/// Areas coloured by a measure, and layers above them. A tap on an area selects it on the page; a second tap, or one
/// beside the areas, clears the selection. Without a title the map fills its card, with the choices of its parameter as
/// chips at its top. Other features show their fields when they are tapped (map/reading/map_reading.h); areas open the
/// level below, if there is one (map/drill/area_navigation.h).
class MapPanel final : public Panel
{
    Q_OBJECT

public:
    MapPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
             QWidget *parent);
    ~MapPanel() override;

    bool isSettled() const override;
    void refresh(const QStringList &datasets) override;
    void askForDay(QDate today) override;
    void updateFoot() override;

    map::MapView &view() const { return *m_view; }

    /// The current view, for paper.
    map::Sheet sheet() const;
    /// Null if nobody could choose a file.
    MapSaving *saving() const { return m_saving; }

protected:
    Shown showAnswers() override;
    void showScope(const QString &scope) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A layer and the number of the query for its features.
    struct Layer
    {
        LayerOptions options;
        std::size_t features;
    };

    /// Writes at the map's foot what of the answers cannot be seen on it.
    void collectNotes();
    void updateNote();
    void addSaving();
    void readLayers();
    void readMeasure();
    void setUpView();
    void setUpReading();
    QWidget *withTime(QWidget *map);
    void paint();
    void fitAreas();
    /// How many features of its layers nobody can move the map to, e.g. those at 0° 0°.
    int featuresOutside() const;
    Fact measured(const QString &area) const;
    QString areaWords(const QString &area) const;
    void settle();
    theme::Role areaNames() const;

    map::MapView *m_view;
    MapSaving *m_saving = nullptr;
    MapSheet *m_sheet = nullptr; ///< if the map fills its card; otherwise null
    std::vector<Layer> m_layers; ///< from the lowest to the highest
    std::optional<MapMeasure> m_measure;
    QSet<QString> m_measured; ///< the visible areas that the measure colours
    std::optional<MapPeriods> m_periods;
    std::shared_ptr<const render::Scene> m_scene; ///< the visible scene
    WholeMap m_whole;
    Format m_format;
    MapTiles m_tiles;
    QString m_note; ///< of the answers
    QString m_scopeNote;
    geo::Box m_limits; ///< what the camera may show, in world coordinates
    int m_outside = 0; ///< how many features are beyond that
    std::unique_ptr<PreparedFeatures> m_prepared;
    std::unique_ptr<AreaNavigation> m_navigation;
    std::unique_ptr<MapReading> m_reading;
    std::shared_ptr<const query::MapAnswer> m_fitted; ///< the areas that the view was last fitted to
};

} // namespace anjungan::panels
