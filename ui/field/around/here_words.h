// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "ui/field/around/around_inquiry.h"
#include "ui/field/around/around_words.h"
#include "ui/field/around/here_card.h"
#include "ui/field/position/positioning.h"

#include <QCoreApplication>

namespace anjungan::field {

/// What the card says: the zone and the way out, or why they are not known and what helps.
class HereWords
{
    Q_DECLARE_TR_FUNCTIONS(HereWords)

public:
    /// All references must outlive it.
    HereWords(const panels::PanelServices &services, const workspace::Around &around, const Positioning &positioning,
              const AroundInquiry &inquiry)
        : m_services(services), m_around(around), m_words(services), m_positioning(positioning), m_inquiry(inquiry)
    {
    }

    struct Zone
    {
        const workspace::AroundZones *zones;
        int zoneClass; ///< -1: the position is in none of them
    };
    /// The zones that it is about; none while nothing is known of any.
    [[nodiscard]] std::optional<Zone> zone() const;

    HereText text() const;

private:
    HereText withoutPosition() const;
    HereText inZones(const query::ZonesHere &here, const workspace::AroundZones &zones) const;
    QString trouble() const;
    QString below(const query::ZonesHere &here) const;

    const panels::PanelServices &m_services;
    const workspace::Around &m_around;
    const AroundWords m_words;
    const Positioning &m_positioning;
    const AroundInquiry &m_inquiry;
};

} // namespace anjungan::field
