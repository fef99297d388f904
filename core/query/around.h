// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "core/query/answer.h"

#include <optional>
#include <vector>

/// What is around a position, by the `around` of the workspace: in which zones it is and how one gets out of them, and
/// what is nearest. Everything is found through the rtrees, within the reach that the workspace sets; distances and
/// bearings are those of geodesic.h.
namespace anjungan::query {

struct AroundQuestion
{
    geo::Point at; ///< degrees; finite, on Earth
    int list = 0;  ///< of the workspace's
    int chip = -1; ///< of that list; -1: all
    /// Only what is in the zone of the position, of the zones that the answer is about.
    bool onlyInZone = false;
    std::optional<int> zones; ///< which zones the answer is about; none: AroundAnswer::zones decides
    QString language;
};

/// Somewhere else, as seen from the position.
struct Elsewhere
{
    geo::Point at; ///< degrees
    double metres = 0;
    double bearing = 0; ///< degrees clockwise from true north
};

/// What is known of one kind of zones. A position is in the gravest class of the zones that have it.
///
/// The way out leads to the nearest place that no zone of that class or a graver one has; zones that touch or overlap
/// count as one. There is none if it is farther than the reach.
struct ZonesHere
{
    std::optional<QueryError> error; ///< nothing else is known then
    Provenance provenance;
    int zoneClass = -1; ///< of workspace::AroundZones::classes; -1: the position is in no zone of these
    QString name;       ///< of the zone of that class; may be empty
    std::optional<Elsewhere> wayOut;
    int classBeyond = -1; ///< at the end of the way out; -1: no zone
    /// The nearest zone, if the position is in none and one is within the reach.
    std::optional<Elsewhere> nearest;
    int nearestClass = -1;
};

struct AroundHit
{
    qint64 fid = 0;
    QString name;
    QVariantList values; ///< by AroundHits::columns, as in Answer::rows
    Elsewhere place;     ///< its nearest point; where the position is inside of it, that is the position
    bool isInside = false;
    int zoneClass = -1; ///< at that place, of the zones that the answer is about; -1: none
};

struct AroundHits
{
    std::optional<QueryError> error; ///< nothing else is known then
    Provenance provenance;
    std::vector<AnswerColumn> columns;
    std::vector<AroundHit> hits; ///< the nearest first; equally near ones by fid
    /// Of the list's rows (all chips together), how many are in the zones of the position's class that have it, and
    /// their sum of the list's field. None where the position is in no zone, or they are too many to be counted.
    std::optional<qint64> inZone;
    std::optional<double> sumInZone;
    std::optional<AnswerColumn> sumColumn;
};

struct AroundAnswer
{
    AroundQuestion question;
    QStringList places;           ///< names of the areas that have the position, as the workspace lists them
    std::vector<ZonesHere> zones; ///< by workspace::Around::zones
    /// The zones that the page is about: those asked for, else those in whose gravest class the position is (the first
    /// of equally grave ones), else those that come nearest; -1: none is known.
    int shown = -1;
    AroundHits hits;
};

} // namespace anjungan::query
