// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/here_words.h"

#include "core/base/joined_parts.h"
#include "ui/panels/provenance_words.h"
#include "ui/words/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anjungan::field {

std::optional<HereWords::Zone> HereWords::zone() const
{
    const auto &answer = m_inquiry.answer();
    const Positioning::State state = m_positioning.state();
    const bool hasPlace =
        m_positioning.fix() && (state == Positioning::State::Fixed || state == Positioning::State::Lost ||
                                state == Positioning::State::Searching);
    if (!hasPlace || !answer || answer->shown < 0)
        return std::nullopt;
    return Zone{&m_around.zones[answer->shown], answer->zones[static_cast<std::size_t>(answer->shown)].zoneClass};
}

HereText HereWords::text() const
{
    const auto zone = this->zone();
    if (!zone)
        return withoutPosition();
    const auto &answer = *m_inquiry.answer();
    return inZones(answer.zones[static_cast<std::size_t>(answer.shown)], *zone->zones);
}

QString HereWords::trouble() const
{
    const auto &fix = m_positioning.fix();
    if (m_positioning.state() == Positioning::State::Lost)
        //: %1 is an age: 2 minutes
        return tr("No new position: this is where you were %1 ago")
            .arg(m_services.format.age(std::max(m_positioning.age(), 60s)));
    switch (m_positioning.doubt().value_or(Doubt::Repeated)) {
    case Doubt::NotOnEarth:
    case Doubt::NullIsland:
        return tr("The receiver sends a position that is none (0° 0°)");
    case Doubt::Vague:
        return tr("The receiver knows its place only to some kilometres");
    case Doubt::Old:
        return tr("The receiver sends an old position from its memory");
    case Doubt::Jump:
        return fix ? tr("The position jumped; waiting until it is sure") : QString();
    case Doubt::Repeated:
        break;
    }
    return {};
}

HereText HereWords::withoutPosition() const
{
    const auto &fix = m_positioning.fix();
    const QString last = fix ? tr("Last position %1 ago: %2")
                                   .arg(m_services.format.age(std::max(m_positioning.age(), 60s)),
                                        m_services.format.coordinates(fix->degrees.x, fix->degrees.y))
                             : QString();
    const QString doubt = trouble();
    switch (m_positioning.state()) {
    case Positioning::State::NoFix:
        return {.above = {},
                .main = tr("No position yet"),
                .below = base::joinedParts(
                    base::filledParts({doubt,
                                       tr("Go where the sky is open, away from walls and trees, and hold the device "
                                          "still for a minute. Location must be switched on in its settings."),
                                       last}),
                    u". "),
                .pointer = {},
                .isUrgent = true,
                .action = {}};
    case Positioning::State::Denied:
        return {.above = {},
                .main = tr("Anjungan may not use your position"),
                .below = base::joinedParts(
                    base::filledParts({tr("Allow it in the settings of the device, then tap here"), last}), u". "),
                .pointer = {},
                .isUrgent = true,
                .action = tr("Try again")};
    case Positioning::State::Unavailable:
        return {
            .above = {},
            .main = tr("This device tells no position"),
            .below = base::joinedParts(
                base::filledParts({tr("Switch on its location service, or connect a receiver, then tap here"), last}),
                u". "),
            .pointer = {},
            .isUrgent = true,
            .action = tr("Try again")};
    case Positioning::State::Fixed:
    case Positioning::State::Lost: {
        const auto &error = m_inquiry.error();
        const bool isPending = m_inquiry.isPending() || (!m_inquiry.answer() && !error);
        return {.above = {},
                .main = isPending ? tr("Looking around…")
                        : error   ? words::readerSentence(error->what, m_services.workspace.timeZone)
                                  : tr("You are here"),
                .below = doubt,
                .pointer = {},
                .isUrgent = true,
                .action = {}};
    }
    case Positioning::State::Resting:
        return {.above = {},
                .main = tr("The receiver rests"),
                .below = base::joinedParts(
                    base::filledParts({tr("It is on while this window is in front: tap into it"), last}), u". "),
                .pointer = {},
                .action = {}};
    case Positioning::State::Searching:
        break;
    }
    return {.above = {},
            .main = tr("Searching for your position…"),
            .below = base::joinedParts(base::filledParts({doubt, last}), u". "),
            .pointer = {},
            .action = {}};
}

QString HereWords::below(const query::ZonesHere &here) const
{
    QStringList parts;
    parts << base::filledParts(QStringList{here.zoneClass >= 0 ? here.name : QString()} + m_inquiry.answer()->places)
                 .join(u", "_s);
    const panels::ProvenanceWords words(m_services);
    parts << base::filledParts(QStringList{words.publisher(here.provenance)} + words.inBrief(here.provenance))
                 .join(u", "_s);
    const auto &zones = m_inquiry.answer()->zones;
    QStringList others;
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const workspace::AroundZones &other = m_around.zones[static_cast<qsizetype>(i)];
        if (static_cast<int>(i) != m_inquiry.answer()->shown && zones[i].zoneClass >= 0)
            others << tr("%1: %2").arg(other.title.in(m_services.language),
                                       m_words.className(other, zones[i].zoneClass).toLower());
    }
    if (!others.isEmpty())
        //: other hazard zones that the person is in as well
        parts << tr("also %1").arg(others.join(u", "_s));
    return base::joinedParts(base::filledParts(parts));
}

HereText HereWords::inZones(const query::ZonesHere &here, const workspace::AroundZones &zones) const
{
    const QString doubt = trouble();
    const QString title = zones.title.in(m_services.language);
    HereText text{.above = {}, .main = {}, .below = below(here), .pointer = {}, .action = {}};
    if (here.error) {
        text.main = words::readerSentence(here.error->what, m_services.workspace.timeZone);
    } else if (here.zoneClass >= 0) {
        //: %1: flood zone
        text.above = tr("You are in a %1").arg(title);
        text.main = m_words.className(zones, here.zoneClass);
        text.isFigure = true;
        text.tone = toneOfClass(zones, here.zoneClass);
        if (here.wayOut)
            text.pointer = Pointer{here.classBeyond >= 0
                                       //: %1: a lower class of a hazard
                                       ? tr("to zone: %1").arg(m_words.className(zones, here.classBeyond).toLower())
                                       : tr("out of the zone"),
                                   m_words.distance(here.wayOut->metres), AroundWords::wind(here.wayOut->bearing),
                                   here.wayOut->bearing};
        const auto &answered = m_inquiry.answer()->zones;
        if (std::ranges::count_if(answered, [](const query::ZonesHere &one) { return one.zoneClass >= 0; }) > 1)
            text.action = tr("Show the next hazard");
    } else {
        text.main = tr("In none of the known zones");
        if (here.nearest)
            text.pointer = Pointer{title + u": "_s + m_words.className(zones, here.nearestClass).toLower(),
                                   m_words.distance(here.nearest->metres), AroundWords::wind(here.nearest->bearing),
                                   here.nearest->bearing};
    }
    if (!doubt.isEmpty()) {
        text.below = doubt;
        text.isUrgent = true;
    }
    return text;
}

} // namespace anjungan::field
