// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/around_rows.h"

#include "core/geo/geodesic.h"
#include "core/geo/local_plane.h"
#include "core/geo/nearest_place.h"
#include "core/query/conditions.h"
#include "core/query/provenance.h"
#include "core/query/refusal.h"
#include "core/query/values.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// The rtree has single precision, rounded outwards: less than this, in metres, anywhere on Earth.
constexpr double rtreeSlack = 4;

/// Boxes that are looked at for the nearest rows. More are in the first radius only where all of a dataset is in one
/// place; of these some are left out.
constexpr int mostBoxes = 20'000;

/// Where the search for the nearest begins, in metres.
constexpr double firstRadius = 2'000;

Sql boxCondition(const geo::Box &box)
{
    return {u"r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?"_s, {box.maxX, box.minX, box.maxY, box.minY}};
}

/// How far the box is at least, in metres.
double leastDistance(const geo::LocalPlane &plane, const geo::Box &box)
{
    const geo::Point low = plane.toMetres({box.minX, box.minY}), high = plane.toMetres({box.maxX, box.maxY});
    const double east = std::max({low.x, -high.x, 0.0}), north = std::max({low.y, -high.y, 0.0});
    return std::max(0.0, std::hypot(east, north) - rtreeSlack);
}

} // namespace

QueryResult<PlacedRows> PlacedRows::open(const Context &context, const QString &dataset,
                                         const QList<workspace::Condition> &where, const QStringList &fields,
                                         const QString &language)
{
    auto found = known(context, dataset, language);
    if (!found)
        return std::unexpected(found.error());
    if (!found->table.hasGeometry)
        return Refusal::noGeometry(dataset);
    PlacedRows rows(context, *std::move(found));
    const QuestionSubject subject = rows.m_known.subject();
    auto clauses = clausesOf(context, subject, where, {});
    if (!clauses)
        return std::unexpected(clauses.error());
    rows.m_clauses = *std::move(clauses);
    for (const QString &field : fields) {
        const auto column = subject.column(field);
        if (!column)
            return std::unexpected(column.error());
        rows.m_columns.push_back(answerColumn(subject, **column, language));
        rows.m_outputs << columnSql(**column);
    }
    return rows;
}

QueryResult<void> PlacedRows::restrict(const QString &field, const QStringList &values)
{
    const workspace::Condition isIn{.field = field,
                                    .is = workspace::Operator::In,
                                    .value = QVariantList(values.begin(), values.end()),
                                    .parameter = {}};
    auto clauses = clausesOf(*m_context, m_known.subject(), {isIn}, {});
    if (!clauses)
        return std::unexpected(clauses.error());
    std::ranges::move(*clauses, std::back_inserter(m_clauses));
    return {};
}

QString PlacedRows::select() const { return (QStringList{u"t.fid"_s, u"t.geom"_s} + m_outputs).join(u", "_s); }

PlacedRow PlacedRows::rowOf(const store::Statement &row) const
{
    constexpr int firstOutput = 2;
    PlacedRow read{.fid = row.value(0).toLongLong(), .geometry = {}, .values = {}};
    if (auto geometry = geo::wkbOfGpkgBlob(row.value(1).toByteArray()).and_then(geo::readWkb))
        read.geometry = *std::move(geometry);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        read.values << answered(row.value(firstOutput + static_cast<int>(i)), m_columns[i].type);
    return read;
}

QueryResult<std::vector<PlacedRow>> PlacedRows::in(const geo::Box &box, int most) const
{
    // CROSS JOIN: the rtree first.
    Sql sql{u"SELECT "_s + select() + u" FROM "_s + store::quoted(store::rtreeTable(m_known.table.dataset)) +
                u" AS r CROSS JOIN "_s + store::quoted(m_known.table.dataset) + u" AS t ON t.fid = r.id"_s,
            {}};
    std::vector<Sql> clauses{boxCondition(box)};
    clauses.insert(clauses.end(), m_clauses.begin(), m_clauses.end());
    sql += whereOf(clauses);
    sql += Sql{u" LIMIT ?"_s, {most + 1}};
    std::vector<PlacedRow> rows;
    const auto read = eachRow(*m_context, sql, [&](const store::Statement &row) { rows.push_back(rowOf(row)); });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

QueryResult<std::vector<PlacedRows::Boxed>> PlacedRows::boxesIn(const geo::Box &box, int most) const
{
    Sql sql{u"SELECT r.id, r.minx, r.miny, r.maxx, r.maxy FROM "_s +
                store::quoted(store::rtreeTable(m_known.table.dataset)) + u" AS r CROSS JOIN "_s +
                store::quoted(m_known.table.dataset) + u" AS t ON t.fid = r.id"_s,
            {}};
    std::vector<Sql> clauses{boxCondition(box)};
    clauses.insert(clauses.end(), m_clauses.begin(), m_clauses.end());
    sql += whereOf(clauses);
    sql += Sql{u" LIMIT ?"_s, {most}};
    std::vector<Boxed> found;
    const auto read = eachRow(*m_context, sql, [&found](const store::Statement &row) {
        found.push_back(
            {row.value(0).toLongLong(),
             {row.value(1).toDouble(), row.value(2).toDouble(), row.value(3).toDouble(), row.value(4).toDouble()}});
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

QueryResult<std::optional<PlacedRow>> PlacedRows::read(qint64 fid) const
{
    std::optional<PlacedRow> found;
    const Sql sql{u"SELECT "_s + select() + fromSql(m_known.subject()) + u" WHERE t.fid = ?"_s, {fid}};
    const auto read = eachRow(*m_context, sql, [&](const store::Statement &row) { found = rowOf(row); });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

QueryResult<std::vector<PlacedRows::Near>>
PlacedRows::nearest(geo::Point from, int most, double reach,
                    const std::function<bool(const PlacedRow &, geo::Point)> &isMeant) const
{
    const geo::LocalPlane plane(from);
    std::vector<Near> nearest;
    const auto order = [](const Near &near) { return std::pair(near.place.metres, near.row.fid); };
    std::set<qint64> seen;
    for (double radius = std::min(firstRadius, reach);; radius = std::min(radius * 2, reach)) {
        auto boxes = boxesIn(plane.around(radius), mostBoxes);
        if (!boxes)
            return std::unexpected(boxes.error());
        std::vector<std::pair<double, qint64>> waiting;
        for (const Boxed &boxed : *boxes)
            if (!seen.contains(boxed.fid))
                waiting.emplace_back(leastDistance(plane, boxed.box), boxed.fid);
        std::ranges::sort(waiting);
        for (const auto &[least, fid] : waiting) {
            const bool isFull = nearest.size() >= static_cast<std::size_t>(most);
            if (least > radius || (isFull && least > nearest.back().place.metres))
                break;
            seen.insert(fid);
            auto row = read(fid);
            if (!row)
                return std::unexpected(row.error());
            const auto place = *row ? geo::nearestPlace((*row)->geometry, from) : std::nullopt;
            if (!place || (isMeant && !isMeant(**row, place->at)))
                continue;
            const geo::Course course = geo::courseOf(from, place->at);
            Near found{.row = *std::move(*row),
                       .place = {place->at, place->isInside ? 0 : course.metres, course.bearing},
                       .isInside = place->isInside};
            if (found.place.metres > reach)
                continue;
            nearest.insert(std::ranges::upper_bound(nearest, order(found), {}, order), std::move(found));
            if (nearest.size() > static_cast<std::size_t>(most))
                nearest.pop_back();
        }
        const bool isFull = nearest.size() >= static_cast<std::size_t>(most);
        // Beyond the radius there may be a nearer one than the last of those found.
        if (radius >= reach || (isFull && nearest.back().place.metres <= radius))
            return nearest;
    }
}

QueryResult<Provenance> PlacedRows::provenance(const std::vector<qint64> &fids) const
{
    Sql clause{u"t.fid IN ("_s, {}};
    for (std::size_t i = 0; i < fids.size(); ++i)
        clause += Sql{i == 0 ? u"?"_s : u", ?"_s, {fids[i]}};
    clause += u")"_s;
    return query::provenance(*m_context, m_known, {clause});
}

} // namespace anjungan::query
