// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/around.h"

#include "core/geo/nearest_place.h"
#include "core/geo/point_locator.h"
#include "core/query/around_zones.h"
#include "core/query/log.h"
#include "core/query/questions.h"

#include <QElapsedTimer>

#include <algorithm>

namespace anjungan::query {

namespace {

constexpr double metresPerKilometre = 1000;

/// Rows that are counted in a zone.
constexpr int mostCounted = 50'000;

/// An area has few others around it that touch the same place.
constexpr int mostPlaces = 100;

/// Whether nothing more can be answered: other errors are those of one dataset, and the others are shown without it.
[[nodiscard]] bool endsAll(const QueryError &error)
{
    return error.kind == QueryErrorKind::Cache || error.kind == QueryErrorKind::Canceled;
}

class Surroundings
{
public:
    Surroundings(const Context &context, const workspace::Around &around, const AroundQuestion &question)
        : m_context(context), m_around(around), m_reach(around.reach * metresPerKilometre)
    {
        m_answer.question = question;
    }

    QueryResult<AroundAnswer> answer()
    {
        return findPlaces()
            .and_then([this] { return findZones(); })
            .and_then([this] { return findHits(); })
            .transform([this] { return std::move(m_answer); });
    }

private:
    geo::Point at() const { return m_answer.question.at; }
    const QString &language() const { return m_answer.question.language; }

    QueryResult<void> findPlaces()
    {
        for (const workspace::AroundPlaces &places : m_around.places) {
            const auto rows = PlacedRows::open(m_context, places.dataset, {}, {places.nameField}, language());
            const auto near = rows ? rows->in({at().x, at().y, at().x, at().y}, mostPlaces)
                                   : QueryResult<std::vector<PlacedRow>>(std::unexpected(rows.error()));
            if (!near && endsAll(near.error()))
                return std::unexpected(near.error());
            if (!near)
                continue;
            for (const PlacedRow &row : *near)
                if (geo::contains(row.geometry, at()))
                    m_answer.places << row.values.value(0).toString();
        }
        m_answer.places.removeDuplicates();
        return {};
    }

    QueryResult<void> findZones()
    {
        for (const workspace::AroundZones &zones : m_around.zones) {
            auto opened = ZonesAround::open(m_context, zones, language());
            auto here = opened ? opened->here(at(), m_reach) : QueryResult<ZonesHere>(std::unexpected(opened.error()));
            if (!here && endsAll(here.error()))
                return std::unexpected(here.error());
            m_zones.push_back(here ? std::optional(*std::move(opened)) : std::nullopt);
            m_answer.zones.push_back(
                here ? *std::move(here)
                     : ZonesHere{.error = here.error(), .provenance = {}, .name = {}, .wayOut = {}, .nearest = {}});
        }
        const std::optional<int> asked = m_answer.question.zones;
        const bool isKnown = asked && *asked >= 0 && static_cast<std::size_t>(*asked) < m_zones.size();
        m_answer.shown = isKnown ? *asked : gravest();
        return {};
    }

    int gravest() const
    {
        int best = -1;
        double bestRank = -1;
        for (std::size_t i = 0; i < m_answer.zones.size(); ++i) {
            const ZonesHere &here = m_answer.zones[i];
            const auto classes = static_cast<double>(m_around.zones[static_cast<qsizetype>(i)].classes.size());
            // From 1 on for those that have the position; below 1, the nearer the greater.
            const double rank = here.zoneClass >= 0 ? 1 + (here.zoneClass + 1) / classes
                                : here.nearest      ? 1 / (1 + here.nearest->metres)
                                                    : -0.5;
            if (!here.error && rank > bestRank) {
                best = static_cast<int>(i);
                bestRank = rank;
            }
        }
        return best;
    }

    const ZonesAround *shownZones() const
    {
        if (m_answer.shown < 0)
            return nullptr;
        const auto &zones = m_zones[static_cast<std::size_t>(m_answer.shown)];
        return zones ? &*zones : nullptr;
    }

    QueryResult<void> findHits()
    {
        const int number = m_answer.question.list;
        if (number < 0 || number >= m_around.lists.size())
            return {};
        const auto hits = readHits(m_around.lists[number]);
        if (!hits && endsAll(hits.error()))
            return std::unexpected(hits.error());
        if (!hits)
            m_answer.hits.error = hits.error();
        return {};
    }

    QueryResult<void> readHits(const workspace::AroundList &list)
    {
        QStringList fields = QStringList{list.nameField} + list.fields;
        auto rows = PlacedRows::open(m_context, list.dataset, list.where, fields, language());
        if (!rows)
            return std::unexpected(rows.error());
        const int chip = m_answer.question.chip;
        if (chip >= 0 && chip < list.chips.size())
            if (const auto restricted = rows->restrict(list.chipField, list.chips[chip].values); !restricted)
                return restricted;
        const auto isMeant = [this](const PlacedRow &, geo::Point place) {
            return !m_answer.question.onlyInZone || isInZone(place);
        };
        auto found = rows->nearest(at(), m_around.most, m_reach, isMeant);
        if (!found)
            return std::unexpected(found.error());
        AroundHits &hits = m_answer.hits;
        hits.columns = rows->columns();
        hits.columns.erase(hits.columns.begin()); // the name
        std::vector<qint64> fids;
        std::vector<geo::Point> points;
        for (PlacedRows::Near &near : *found) {
            const QString name = near.row.values.takeFirst().toString();
            fids.push_back(near.row.fid);
            points.push_back(near.place.at);
            hits.hits.push_back({near.row.fid, name, std::move(near.row.values), near.place, near.isInside});
        }
        if (const ZonesAround *zones = shownZones()) {
            const auto classes = zones->classesAt(points);
            if (!classes)
                return std::unexpected(classes.error());
            for (std::size_t i = 0; i < points.size(); ++i)
                hits.hits[i].zoneClass = (*classes)[i];
        }
        auto provenance = rows->provenance(fids);
        if (!provenance)
            return std::unexpected(provenance.error());
        hits.provenance = *std::move(provenance);
        return countInZone(list);
    }

    [[nodiscard]] bool isInZone(geo::Point place) const
    {
        const ZonesAround *zones = shownZones();
        return zones && std::ranges::any_of(zones->containing(),
                                            [place](const geo::Geometry &zone) { return geo::contains(zone, place); });
    }

    QueryResult<void> countInZone(const workspace::AroundList &list)
    {
        const ZonesAround *zones = shownZones();
        if (!zones || zones->containing().empty())
            return {};
        const QStringList fields = list.sumField.isEmpty() ? QStringList() : QStringList{list.sumField};
        const auto rows = PlacedRows::open(m_context, list.dataset, list.where, fields, language());
        if (!rows)
            return std::unexpected(rows.error());
        geo::Box box;
        for (const geo::Geometry &zone : zones->containing())
            box.add(zone.box);
        const auto within = rows->in(box, mostCounted);
        if (!within)
            return std::unexpected(within.error());
        if (within->size() > mostCounted)
            return {};
        std::vector<geo::Point> points;
        for (const PlacedRow &row : *within)
            points.push_back(row.geometry.points.empty() ? geo::Point{} : row.geometry.points.front());
        geo::PointLocator locator(points);
        std::vector<bool> isIn(points.size());
        for (const geo::Geometry &zone : zones->containing())
            for (const std::uint32_t point : locator.within(zone))
                isIn[point] = true;
        AroundHits &hits = m_answer.hits;
        hits.inZone = std::ranges::count(isIn, true);
        if (fields.isEmpty())
            return {};
        hits.sumColumn = rows->columns().front();
        hits.sumInZone = 0;
        for (std::size_t i = 0; i < isIn.size(); ++i)
            if (isIn[i])
                *hits.sumInZone += (*within)[i].values.value(0).toDouble();
        return {};
    }

    const Context &m_context;
    const workspace::Around &m_around;
    const double m_reach;
    AroundAnswer m_answer;
    std::vector<std::optional<ZonesAround>> m_zones; ///< none: they have an error
};

} // namespace

QueryResult<std::shared_ptr<const AroundAnswer>> around(const Context &context, const AroundQuestion &question)
{
    QElapsedTimer timer;
    timer.start();
    const workspace::Around none;
    const workspace::Around &around = context.workspace.around ? *context.workspace.around : none;
    auto answer = Surroundings(context, around, question).answer();
    if (!answer)
        return std::unexpected(answer.error());
    qCDebug(queryLog).noquote() << "around" << answer->hits.hits.size() << "hits" << timer.elapsed() << "ms";
    return std::make_shared<const AroundAnswer>(*std::move(answer));
}

} // namespace anjungan::query
