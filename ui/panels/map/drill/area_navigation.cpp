// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/drill/area_navigation.h"

#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/panels/page_context.h"

#include <QJsonObject>

#include <algorithm>

namespace anjungan::panels {

namespace {

bool isWithin(const QString &code, const QString &parent) { return code == parent || code.startsWith(parent + u'.'); }

} // namespace

AreaNavigation::AreaNavigation(const QJsonObject &options, map::MapView &view, const PanelServices &services,
                               PageContext &context, QObject *parent)
    : QObject(parent), m_view(view), m_services(services), m_context(context),
      m_drill(options[u"drill"], services, context), m_zooms(options[u"zoomToArea"].toBool(true)),
      m_trail(new AreaTrail(services.theme))
{
    view.setTrail(m_trail);
    view.setOpens([this](const QString &id) { return m_drill.canOpen() && featuresOf(id); });
    connect(m_trail, &AreaTrail::chosen, this, [this](int step) { goTo(static_cast<std::size_t>(step)); });
    connect(&m_drill, &DrillDown::moved, this, &AreaNavigation::followDrill);
    connect(&m_drill, &DrillDown::changed, this, &AreaNavigation::changed);
    connect(&m_drill, &DrillDown::refused, &view.notice(), &map::MapNotice::showBriefly);
    connect(&context, &PageContext::changed, this, [this](const QString &parameter) {
        if (parameter == areaParameter)
            followContext();
    });
}

void AreaNavigation::toggle(const QString &code)
{
    const QString parameter = areaParameter.toString();
    m_context.set(parameter, code == m_context.value(parameter) ? QString() : code);
}

void AreaNavigation::select(const QString &code) { m_context.set(areaParameter.toString(), code); }

void AreaNavigation::open(const QString &code)
{
    if (!featuresOf(code))
        return;
    if (!m_drill.canOpen())
        return toggle(code);
    select(code);
    m_drill.open(code, nameOf(code));
}

bool AreaNavigation::up()
{
    const auto steps = m_drill.steps();
    const QString open = steps.empty() ? QString() : steps.back()->code;
    if (m_context.value(areaParameter.toString()) != open)
        select(open);
    else if (steps.empty())
        return false;
    else
        goTo(steps.size() - 1);
    return true;
}

void AreaNavigation::goTo(std::size_t depth)
{
    const auto steps = m_drill.steps();
    if (depth > steps.size())
        return;
    const QString area = depth == 0 ? QString() : steps[depth - 1]->code;
    m_drill.leave(depth);
    select(area);
    fly(true);
}

std::vector<LayerContent> AreaNavigation::contents(const LayerContent &top) const
{
    std::vector<LayerContent> contents;
    const auto steps = m_drill.steps();
    contents.push_back(
        {top.options, top.features, top.values, steps.empty() ? AreaPurpose::Measured : AreaPurpose::Around});
    for (const DrillDown::Step *step : steps)
        contents.push_back({.options = *step->options,
                            .features = step->prepared.ready(0),
                            .values = step->prepared.raw(0),
                            .purpose = step == steps.back() ? AreaPurpose::Measured : AreaPurpose::Around,
                            .keeps = step->options});
    if (!steps.empty()) {
        LayerContent frame = contents[contents.size() - 2];
        frame.purpose = AreaPurpose::Frame;
        frame.framed = steps.back()->code;
        contents.push_back(std::move(frame));
    }
    return contents;
}

const MapMeasure *AreaNavigation::measure(const MapMeasure *top) const
{
    const auto steps = m_drill.steps();
    if (steps.empty())
        return top;
    return steps.back()->measure ? &*steps.back()->measure : nullptr;
}

void AreaNavigation::follow(std::vector<LayerContent> contents)
{
    m_contents = std::move(contents);
    m_view.setSelected(outlined());
}

void AreaNavigation::begin()
{
    if (!m_context.value(areaParameter.toString()).isEmpty())
        fly(false);
}

QString AreaNavigation::nameOf(const QString &code) const
{
    const render::FeatureSet *features = featuresOf(code);
    return features ? features->name(features->find(code)) : QString();
}

const render::FeatureSet *AreaNavigation::featuresOf(const QString &code) const
{
    for (const LayerContent &content : m_contents) {
        const bool isAreas = content.options.kind == LayerKind::Areas && content.features;
        if (isAreas && !code.isEmpty() && content.features->find(code) < content.features->size())
            return content.features.get();
    }
    return nullptr;
}

QString AreaNavigation::outlined() const
{
    QString code = m_context.value(areaParameter.toString());
    while (!code.isEmpty() && !featuresOf(code))
        code.truncate(std::max<qsizetype>(0, code.lastIndexOf(u'.')));
    return code;
}

void AreaNavigation::followContext()
{
    const QString area = m_context.value(areaParameter.toString());
    m_view.setSelected(outlined());
    const auto steps = m_drill.steps();
    std::size_t kept = 0;
    while (kept < steps.size() && (area.isEmpty() || isWithin(area, steps[kept]->code)))
        ++kept;
    m_drill.leave(kept);
    Q_EMIT selected(area);
    fly(false);
}

void AreaNavigation::followDrill()
{
    QStringList steps;
    for (const DrillDown::Step *step : m_drill.steps())
        steps.append(step->name);
    m_trail->setVisible(!steps.isEmpty());
    m_trail->setSteps(QStringList{m_services.workspace.title.in(m_services.language)} + steps);
    Q_EMIT changed();
    m_view.layOutOver();
    fly(true);
}

void AreaNavigation::returnToAll(bool isOpening)
{
    // Where it was before the first area; if a person has moved it since, only leaving a level moves it.
    if (!m_view.flyBack() && isOpening)
        m_view.showAll();
}

void AreaNavigation::fly(bool isOpening)
{
    if (!m_zooms && !isOpening)
        return;
    const auto steps = m_drill.steps();
    const QString selected = m_context.value(areaParameter.toString());
    const QString shown = !selected.isEmpty() ? outlined() : steps.empty() ? QString() : steps.back()->code;
    if (const render::FeatureSet *features = featuresOf(shown))
        m_view.flyTo(features->box(features->find(shown)),
                     isOpening ? map::MapView::Flight::Always : map::MapView::Flight::OnlyNearer);
    else if (selected.isEmpty() && shown.isEmpty())
        returnToAll(isOpening);
}

} // namespace anjungan::panels
