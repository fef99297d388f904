// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/sql.h"

namespace anjungan::query {

/// The provenances of an answer's rows.
struct Origins
{
    Provenance first;
    QList<Provenance> also;
};

/// The provenances of an exposure: first the points', with the period of the selected rows if the exposure has one;
/// then the zones'; and, if there is a fault of the exposure itself (it was computed from older data or another
/// definition, or some rows could not be used), its own entry, as old as the older of the two.
class ExposureOrigins
{
public:
    /// `known` must be that of an exposure.
    [[nodiscard]] static QueryResult<Origins> of(const Context &context, const Known &known,
                                                 const std::vector<Sql> &clauses, const QString &language);

private:
    static message::Messages fault(const Known &known, const QString &language);
};

} // namespace anjungan::query
