// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/factory.h"

#include "ui/panels/area_panel.h"
#include "ui/panels/bars_panel.h"
#include "ui/panels/bullets_panel.h"
#include "ui/panels/curve_panel.h"
#include "ui/panels/figure_panel.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/table_panel.h"
#include "ui/panels/unknown_panel.h"

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

using Maker = Panel *(*)(const workspace::PanelSpec &, const PanelServices &, PageContext &, QWidget *);

template<typename Type>
Panel *make(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
            QWidget *parent)
{
    return new Type(definition, services, context, parent);
}

constexpr std::array<std::pair<QStringView, Maker>, 7> makers{{
    {u"figure", &make<FigurePanel>},
    {u"bullets", &make<BulletsPanel>},
    {u"curve", &make<CurvePanel>},
    {u"bars", &make<BarsPanel>},
    {u"table", &make<TablePanel>},
    {u"map", &make<MapPanel>},
    {u"area", &make<AreaPanel>},
}};

} // namespace

Panel *makePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent)
{
    for (const auto &[type, maker] : makers)
        if (definition.type == type)
            return maker(definition, services, context, parent);
    return new UnknownPanel(definition, services, context, parent);
}

} // namespace anjungan::panels
