// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/text.h"
#include "core/workspace/time_expression.h"

#include <QStringList>
#include <QVariant>

#include <optional>

namespace anjungan::workspace {

/// A query of one dataset, as data. Its form in a workspace: docs/workspace.md, "Queries". core/query answers it; only
/// there a field that the dataset does not have is an error, since only the cache knows all fields.

enum class Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,      ///< the value is a list
    Within,  ///< an area code: the field is that code or one below it ("12.07.02" is within "12.07")
    Latest,  ///< the field's greatest value, or the greatest not above the given value
    Present, ///< the field is not null
    During,  ///< the field is within the time
};

/// Another period than the one that Latest finds.
struct PeriodShift
{
    std::optional<TimeOffset> by; ///< none: the greatest period before it

    bool operator==(const PeriodShift &) const = default;
};

struct Condition
{
    QString field;
    Operator is = Operator::Equal;
    QVariant value;    ///< string, number, bool or QVariantList of them; unset if `parameter` or `time` is used
    QString parameter; ///< name of a page parameter ("area", "period", a page's own); while it is unset or "", the
                       ///< condition is ignored. Its value may be a time expression
    std::optional<TimeExpression> time = {};
    std::optional<PeriodShift> shift = {}; ///< only of Latest

    bool operator==(const Condition &) const = default;
};

enum class Aggregate {
    Count,    ///< rows; no field
    Distinct, ///< different values of the field
    Sum,
    Average, ///< weighted by `weight` if given: sum(field × weight) ÷ sum(weight) over rows with neither null
    Minimum,
    Maximum,
    Ratio, ///< 100 × sum(field) ÷ sum(weight), in percent, over rows with neither null
};

struct Measure
{
    QString id; ///< name of the answer's column
    Aggregate by = Aggregate::Count;
    QString field;
    QString weight;
    QString minus; ///< id of an earlier measure of the same query, which is subtracted from this one (a deviation)
    Text title;
    Text unit;                   ///< shown with the measure's numbers; may be empty
    Text unitOfOne;              ///< beside the number 1, in the languages where that is another word
    std::optional<int> decimals; ///< of its numbers; default: the field's

    bool operator==(const Measure &) const = default;
};

struct Order
{
    QString column; ///< a column of the answer
    bool descending = false;

    bool operator==(const Order &) const = default;
};

struct QuerySpec
{
    QString dataset;
    QList<Condition> where;
    QStringList select; ///< fields of plain rows; empty with measures
    QStringList group;  ///< fields to group by; only with measures
    QList<Measure> measures;
    QList<Order> order; ///< given as "field" or "-field"
    std::optional<int> limit;
    /// The rows as they were at the end of that day, the instant's last, in the workspace's zone; none, today and
    /// later: the present ones. Never an interval or one that uses `latest`.
    std::optional<TimeExpression> as = {};
    std::optional<qint64> fid; ///< only that row of the cache's table (query::MapFeature::fid); not in a document

    bool operator==(const QuerySpec &) const = default;
};

} // namespace anjungan::workspace
