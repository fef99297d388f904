// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::field {

/// What the page says of distances, directions, zones and rows; in the language of the services. Plain text.
class AroundWords
{
    Q_DECLARE_TR_FUNCTIONS(AroundWords)

public:
    explicit AroundWords(const panels::PanelServices &services) : m_services(services) {}

    /// One of eight winds, by the bearing in degrees: each has 45°.
    static QString wind(double bearing);

    /// "40 m", "0,6 km", "12 km": no more digits than a receiver in a hand is good for.
    QString distance(double metres) const;

    /// The ends of rings and ways: "500 m", "2 km", "2,5 km".
    QString length(double metres) const;

    /// The second line of a row: "342 siswa, 20 guru".
    QString facts(const query::AroundHits &hits, const query::AroundHit &hit) const;

    /// "14 sekolah, 3.510 siswa"; empty if nothing was counted.
    QString inZone(const query::AroundHits &hits, const workspace::AroundList &list) const;

    /// Of a class, in its language; "?" for none.
    QString className(const workspace::AroundZones &zones, int zoneClass) const;

private:
    const panels::PanelServices &m_services;
};

/// The tone of a class by its colour: the grave ones are bad.
theme::Tone toneOfClass(const workspace::AroundZones &zones, int zoneClass);

/// Paints the look of a class as on the map, inside the painter's clip and `rect`.
void paintClass(QPainter &painter, const QRectF &rect, const workspace::AroundZones &zones, int zoneClass,
                const theme::Theme &theme);

} // namespace anjungan::field
