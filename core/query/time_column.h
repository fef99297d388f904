// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_format.h"
#include "core/query/context.h"
#include "core/query/sql.h"
#include "core/query/subject.h"
#include "core/workspace/time_expression.h"

#include <optional>

namespace anjungan::query {

/// A column whose values stand for days: dates, moments (their day in the workspace's zone), and periods as texts or
/// whole numbers in a form that can be computed from a day, where a value counts as a whole.
class TimeColumn
{
public:
    /// None if the column has no values. BadQuery if they are no times, do not sort as time, or have another form;
    /// `asked` is what is compared with them, for the message.
    [[nodiscard]] static QueryResult<std::optional<TimeColumn>>
    of(const Context &context, const QuestionSubject &subject, const store::TableColumn &column, const QString &asked);

    /// The clause for values before the day, or before the period that contains it; and so on.
    Sql before(QDate day) const;
    Sql notAfter(QDate day) const;
    Sql notBefore(QDate day) const;
    Sql after(QDate day) const;

    /// The day that a value stands for, and of which kind it is; none if it cannot be read.
    std::optional<workspace::LatestPeriod> periodOf(const QVariant &value) const;

private:
    TimeColumn(const store::TableColumn &column, QTimeZone zone, base::PeriodFormat format);

    QVariant stored(QDate day) const;
    bool hasMoments() const { return m_type == store::ColumnType::DateTime; }

    QString m_sql;
    store::ColumnType m_type;
    QTimeZone m_zone;
    base::PeriodFormat m_format; ///< not of moments
};

} // namespace anjungan::query
