// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "core/query/known.h"
#include "core/query/sql.h"
#include "core/workspace/query_spec.h"

namespace anjungan::query {

/// A row with its place, as it is stored.
struct PlacedRow
{
    qint64 fid = 0;
    geo::Geometry geometry; ///< degrees
    QVariantList values;    ///< of the wanted fields, as in Answer::rows
};

/// The rows of a dataset that meet some conditions, read through its rtree. Refers to the context.
class PlacedRows
{
public:
    /// Errors are those of known(), UnknownField, and those of the conditions; BadQuery for a dataset without geometry.
    [[nodiscard]] static QueryResult<PlacedRows> open(const Context &context, const QString &dataset,
                                                      const QList<workspace::Condition> &where,
                                                      const QStringList &fields, const QString &language);

    /// Adds a condition: the field has one of the values.
    [[nodiscard]] QueryResult<void> restrict(const QString &field, const QStringList &values);

    const std::vector<AnswerColumn> &columns() const { return m_columns; }

    /// Those whose box touches `box`; `most` at most, and one more if there are more.
    [[nodiscard]] QueryResult<std::vector<PlacedRow>> in(const geo::Box &box, int most) const;

    /// The `most` nearest within `reach` metres, the nearest first. `isMeant` leaves others out by their nearest place.
    struct Near
    {
        PlacedRow row;
        Elsewhere place;
        bool isInside = false;
    };
    [[nodiscard]] QueryResult<std::vector<Near>>
    nearest(geo::Point from, int most, double reach,
            const std::function<bool(const PlacedRow &, geo::Point)> &isMeant) const;

    /// The clocks, with the period of these rows.
    [[nodiscard]] QueryResult<Provenance> provenance(const std::vector<qint64> &fids) const;

private:
    PlacedRows(const Context &context, Known known) : m_context(&context), m_known(std::move(known)) {}

    struct Boxed
    {
        qint64 fid = 0;
        geo::Box box;
    };
    [[nodiscard]] QueryResult<std::vector<Boxed>> boxesIn(const geo::Box &box, int most) const;
    [[nodiscard]] QueryResult<std::optional<PlacedRow>> read(qint64 fid) const;
    QString select() const;
    PlacedRow rowOf(const store::Statement &row) const;

    const Context *m_context;
    Known m_known;
    std::vector<Sql> m_clauses;
    std::vector<AnswerColumn> m_columns;
    QStringList m_outputs;
};

} // namespace anjungan::query
