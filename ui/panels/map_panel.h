// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/prepared_features.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <vector>

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

class MapSheet;

/// Areas coloured by a measure, and layers over them. A tap on an area selects it on the page, a second one or one
/// beside it selects none. Without a title the map fills its card, with the choices of its parameter as chips at its
/// top.
class MapPanel final : public Panel
{
    Q_OBJECT

public:
    MapPanel(const workspace::Panel &definition, const PanelServices &services, PageContext &context, QWidget *parent);

    bool isSettled() const override;

    map::MapView &view() const { return *m_view; }

protected:
    Shown showAnswers() override;

private:
    /// A layer and the number of the question for its features.
    struct Layer
    {
        LayerOptions options;
        std::size_t features;
    };

    struct Measure
    {
        std::size_t query;
        QString area;
        QString value;
        ValueClasses classes;
    };

    void readLayers();
    void setUpView();
    void paint();
    void fitAreas();
    void select(const QString &area);
    void tellArea(const QString &area);
    void settle();
    AreaClasses areaClasses() const;
    theme::Role areaNames() const;

    map::MapView *m_view;
    MapSheet *m_sheet = nullptr; ///< where the map fills its card
    std::vector<Layer> m_layers; ///< from the lowest to the highest
    std::optional<Measure> m_measure;
    Format m_format;
    std::unique_ptr<PreparedFeatures> m_prepared;
    std::shared_ptr<const query::FeatureSet> m_fitted; ///< the areas that the view was last fitted to
};

} // namespace anjungan::panels
