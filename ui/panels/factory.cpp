// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/factory.h"

#include "ui/panels/area_panel.h"
#include "ui/panels/attention_panel.h"
#include "ui/panels/balance_panel.h"
#include "ui/panels/bars_panel.h"
#include "ui/panels/bullets_panel.h"
#include "ui/panels/changes_panel.h"
#include "ui/panels/curve_panel.h"
#include "ui/panels/datasets_panel.h"
#include "ui/panels/deliveries_panel.h"
#include "ui/panels/donut_panel.h"
#include "ui/panels/figure_panel.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/matrix_panel.h"
#include "ui/panels/pace_panel.h"
#include "ui/panels/ranking_panel.h"
#include "ui/panels/series_panel.h"
#include "ui/panels/since_panel.h"
#include "ui/panels/table_panel.h"
#include "ui/panels/text_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/unknown_panel.h"

#include <utility>

namespace anjungan::panels {

Panel *makePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent)
{
    using workspace::PanelType;
    switch (definition.type) {
    case PanelType::Figure:
        return new FigurePanel(definition, services, context, parent);
    case PanelType::Bullets:
        return new BulletsPanel(definition, services, context, parent);
    case PanelType::Curve:
        return new CurvePanel(definition, services, context, parent);
    case PanelType::Bars:
        return new BarsPanel(definition, services, context, parent);
    case PanelType::Table:
        return new TablePanel(definition, services, context, parent);
    case PanelType::Map:
        return new MapPanel(definition, services, context, parent);
    case PanelType::Area:
        return new AreaPanel(definition, services, context, parent);
    case PanelType::Matrix:
        return new MatrixPanel(definition, services, context, parent);
    case PanelType::Columns:
    case PanelType::Lines:
        return new SeriesPanel(definition, services, context, parent);
    case PanelType::Ranking:
        return new RankingPanel(definition, services, context, parent);
    case PanelType::Donut:
        return new DonutPanel(definition, services, context, parent);
    case PanelType::Timeline:
        return new TimelinePanel(definition, services, context, parent);
    case PanelType::Text:
        return new TextPanel(definition, services, context, parent);
    case PanelType::Pace:
        return new PacePanel(definition, services, context, parent);
    case PanelType::Datasets:
        return new DatasetsPanel(definition, services, context, parent);
    case PanelType::Changes:
        return new ChangesPanel(definition, services, context, parent);
    case PanelType::Since:
        return new SincePanel(definition, services, context, parent);
    case PanelType::Balance:
        return new BalancePanel(definition, services, context, parent);
    case PanelType::Deliveries:
        return new DeliveriesPanel(definition, services, context, parent);
    case PanelType::Attention:
        return new AttentionPanel(definition, services, context, parent);
    case PanelType::Unknown:
        return new UnknownPanel(definition, services, context, parent);
    }
    std::unreachable();
}

} // namespace anjungan::panels
