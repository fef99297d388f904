// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"
#include "core/workspace/page_spec.h"

#include <QStringList>

#include <optional>

namespace anjungan::workspace {

/// How grave it is that a condition holds.
enum class Severity { Info, Warning, Siaga };

inline constexpr base::NameTable<Severity, 3> severityNames{{{Severity::Info, QLatin1StringView("info")},
                                                             {Severity::Warning, QLatin1StringView("warning")},
                                                             {Severity::Siaga, QLatin1StringView("siaga")}}};

/// What is watched of datasets themselves, without a query.
enum class DatasetTrouble {
    Late,    ///< due, and a request after that found nothing newer
    Held,    ///< a delivery waits
    Failed,  ///< the last sync failed
    Touched, ///< only time stamps have changed since the last new content
};

inline constexpr base::NameTable<DatasetTrouble, 4> troubleNames{
    {{DatasetTrouble::Late, QLatin1StringView("late")},
     {DatasetTrouble::Held, QLatin1StringView("held")},
     {DatasetTrouble::Failed, QLatin1StringView("failed")},
     {DatasetTrouble::Touched, QLatin1StringView("touched")}}};

/// When a row of a query needs attention: its value is beyond a bound.
struct AttentionBound
{
    enum class Way {
        Below,
        Above,
        Moved, ///< it differs by more than `number` from what it was at the end of the day `as`
    };

    Way way = Way::Above;
    double number = 0;
    QString column;                        ///< of the answer, in place of `number`; never with Moved
    std::optional<TimeExpression> as = {}; ///< only of Moved
    std::optional<double> until = {};      ///< from this on a graver condition speaks of the row, and not this one

    bool operator==(const AttentionBound &) const = default;
};

/// A condition that needs a person's attention while it holds (docs/attention.md): of rows of a query, or of datasets.
struct Attention
{
    QString id;
    Text title;          ///< %1, %2 … are the row's values of `columns`
    QStringList columns; ///< of the answer
    Severity severity = Severity::Warning;

    std::optional<QuerySpec> query; ///< none: it watches datasets
    QString value;                  ///< column of the answer
    AttentionBound bound;
    QStringList key; ///< columns that tell the rows apart; empty: what the query groups by, else its dataset's key
    QString who;     ///< column with the id of an agency; empty: the dataset's publisher
    QString where;   ///< column with the code of an area; may be empty

    DatasetTrouble is = DatasetTrouble::Late;
    QString dataset; ///< empty: all

    std::optional<Link> link; ///< where a row leads; one of a dataset leads to its syncs without one

    bool operator==(const Attention &) const = default;
};

/// The columns of rows that watch datasets, which `columns` and `link` can name.
QStringList datasetAttentionColumns();

struct Workspace;

/// The datasets of the cache that a condition depends on; none where it depends on what is derived from many.
QStringList datasetsOf(const Attention &condition, const Workspace &workspace);

/// The columns of the answer that tell the rows of a condition with a query apart.
QStringList keyOf(const Attention &condition, const Workspace &workspace);

/// The title with the values in place of %1, %2 …
QString filledTitle(const Text &title, const QStringList &values, const QString &language);

} // namespace anjungan::workspace
