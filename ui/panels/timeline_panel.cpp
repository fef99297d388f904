// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/panels/colour_role.h"
#include "ui/panels/period_axis.h"
#include "ui/panels/period_column.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/unit_label.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The shape of a class: the one that it names, otherwise that of the severity that its colour means.
charts::EventShape shapeOf(const ClassLook &look)
{
    using charts::EventShape;
    using theme::ColorRole;
    if (look.marker == render::Marker::Circle)
        return EventShape::Disc;
    if (look.marker == render::Marker::Square)
        return EventShape::Square;
    if (look.marker == render::Marker::Diamond)
        return EventShape::Diamond;
    if (look.marker == render::Marker::Triangle)
        return EventShape::Triangle;
    if (look.marker)
        return EventShape::Ring;
    const auto role = colourRole(look.colour);
    if (role == ColorRole::Bad || role == ColorRole::HazardHigh)
        return EventShape::Square;
    return role == ColorRole::Warning || role == ColorRole::HazardMedium ? EventShape::Diamond : EventShape::Disc;
}

} // namespace

TimelinePanel::TimelinePanel(const workspace::PanelSpec &definition, const PanelServices &services,
                             PageContext &context, QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_line(new charts::TimeLine(services.theme)),
      m_note(new UnitLabel(services.theme)), m_x(option(u"x").toString()), m_label(option(u"label").toString()),
      m_class(option(u"class").toString()), m_query(addQuery(inTimeOrder(option(u"query"), m_x, services.workspace))),
      m_classes(option(u"classes"), services.language)
{
    m_line->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_note);
    setContent(m_line);
}

Panel::Shown TimelinePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const theme::Formatter &format = services().format;
    QStringList periods;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        periods.append(periodOf(answer, row, m_x, services().workspace.timeZone));
    const auto axis = periodAxis(periods, format);
    if (!axis) {
        Shown shown = shownOf(answer);
        shown.state = State::Empty;
        shown.message = tr("No dates that lie on one axis");
        return shown;
    }
    charts::Events events;
    events.labels = axis->labels;
    const std::vector<std::size_t> lanes = addLanes(answer, events);
    int placeless = 0;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        if (!axis->places[row]) {
            ++placeless;
            continue;
        }
        events.events.push_back({.place = *axis->places[row],
                                 .when = format.period(periods[static_cast<qsizetype>(row)]),
                                 .title = RowLabels::labelOf(format, cell(answer, row, m_label)),
                                 .lane = lanes[row]});
    }
    std::ranges::stable_sort(events.events, {}, &charts::TimeEvent::place);
    m_note->setText(placeless > 0 ? tr("%n without a date", nullptr, placeless) : QString());
    m_line->setData(std::move(events));
    return shownOf(answer);
}

std::vector<std::size_t> TimelinePanel::addLanes(const query::Answer &answer, charts::Events &into) const
{
    const std::size_t other = m_classes.all().size();
    std::vector<std::size_t> lanes;
    std::vector<bool> occurs(other + 1);
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        lanes.push_back(m_classes.classOf(cell(answer, row, m_class).value).value_or(other));
        occurs[lanes.back()] = true;
    }
    std::vector<std::size_t> laneOf(other + 1);
    for (std::size_t at = 0; at <= other; ++at) {
        if (!occurs[at])
            continue;
        laneOf[at] = into.lanes.size();
        if (at < other) {
            const ValueClass &one = m_classes.all()[at];
            into.lanes.push_back({.title = one.title,
                                  .color = colourRole(one.look.colour).value_or(theme::ColorRole::Accent),
                                  .shape = shapeOf(one.look)});
        } else if (m_class.isEmpty()) {
            into.lanes.push_back({});
        } else {
            into.lanes.push_back(
                {.title = tr("other"), .color = theme::ColorRole::Quiet, .shape = charts::EventShape::Ring});
        }
    }
    for (std::size_t &lane : lanes)
        lane = laneOf[lane];
    return lanes;
}

} // namespace anjungan::panels
