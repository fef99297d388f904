// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/query_spec.h"

#include <QJsonArray>

namespace anjungan::workspace {

/// A class of zones, with its place among them: in a list the least severe is first.
struct ZoneClass
{
    QString value;
    Text title;     ///< default: the value
    QString colour; ///< its name in the document

    bool operator==(const ZoneClass &) const = default;
};

/// Polygons of one dataset that have a class, as the zones of one hazard.
struct AroundZones
{
    QString dataset;
    Text title; ///< what they are zones of, e.g. "flood zone"
    QList<Condition> where;
    QString classField;
    QList<ZoneClass> classes; ///< the least severe first; a zone with another value is drawn and not judged
    QString nameField;        ///< may be empty

    bool operator==(const AroundZones &) const = default;
};

/// Values of a field that are shown together.
struct AroundChip
{
    Text title;
    QStringList values;

    bool operator==(const AroundChip &) const = default;
};

/// What is nearest of one dataset.
struct AroundList
{
    QString dataset;
    Text title; ///< default: the dataset's
    QList<Condition> where;
    QString nameField;  ///< what a row is called
    QStringList fields; ///< in its second line
    Text unit;          ///< of its rows, beside their number; may be empty
    Text unitOfOne;     ///< beside the number 1, in the languages where that is another word
    QString sumField;   ///< added up over all in the zone; may be empty
    QString chipField;  ///< that the chips choose by; empty: there are none
    QList<AroundChip> chips;

    bool operator==(const AroundList &) const = default;
};

/// Areas of which the one that has the position is named.
struct AroundPlaces
{
    QString dataset;
    QString nameField;

    bool operator==(const AroundPlaces &) const = default;
};

/// The page about a person's surroundings (docs/field.md).
struct Around
{
    Text title; ///< empty: the window's own words
    double reach = usualReach;
    int most = usualMost; ///< rows of a list
    QList<AroundZones> zones;
    QList<AroundList> lists;
    QList<AroundPlaces> places; ///< the smallest areas first
    QJsonArray layers;          ///< under the zones, as of a map's "layers"

    static constexpr double usualReach = 25; ///< kilometres
    static constexpr int usualMost = 20;

    bool operator==(const Around &) const = default;
};

/// The window's own page for it.
inline constexpr QStringView aroundPage = u"around";

} // namespace anjungan::workspace
