// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/sql.h"

#include <QCoreApplication>

namespace anjungan::query {

/// Whose the rows of an answer are.
struct Origins
{
    Provenance first;
    QList<Provenance> also;
};

/// Where an exposure's rows come from: first the points' provenance, with the period of the rows that meet the clauses
/// where the exposure has one; then the zones', and where there is something to tell of the exposure itself (it was
/// computed from older data or from another definition, or not all rows could take part) an entry of its own, as old as
/// the older of the two.
class ExposureOrigins
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::query::ExposureOrigins)
public:
    /// `known` is of an exposure.
    static QueryResult<Origins> of(const Context &context, const Known &known, const std::vector<Sql> &clauses,
                                   const QString &language);

private:
    static QString fault(const Known &known, const QString &language);
};

} // namespace anjungan::query
