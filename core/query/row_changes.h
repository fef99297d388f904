// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"

#include <QStringList>

namespace anjungan::query {

/// Which rows are others than at an earlier time.
struct ChangesQuery
{
    QDateTime since;
    QStringList datasets = {}; ///< empty: all
    QString area = {};         ///< only rows with that area's code, or one below it; empty: all rows
    int mostRows = 100;        ///< that are shown with their values; all are counted
};

struct ChangeCounts
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;

    [[nodiscard]] qint64 total() const { return added + changed + removed; }
    bool operator==(const ChangeCounts &) const = default;
};

enum class ChangeKind { Added, Changed, Removed };

struct FieldChange
{
    AnswerColumn field;
    QVariant before; ///< as in Answer::rows; null also for a row that was added
    QVariant after;  ///< null also for a row that was removed
};

struct RowChange
{
    QString dataset;
    ChangeKind kind = ChangeKind::Changed;
    QDateTime at; ///< of the last publish that changed it
    QString key;
    QString name;                    ///< for a person, see nameColumn(); may be the key
    QString agency;                  ///< id, of the first field with ids of agencies; may be empty
    QString period;                  ///< may be empty
    QString area;                    ///< code; may be empty
    std::vector<FieldChange> fields; ///< those that differ, in the table's order, without the dataset's `modified`; of
                                     ///< one that was added or removed those with a value
    bool isMoved = false;            ///< it has another geometry than before
};

struct AreaChanges
{
    QString area; ///< code
    QString name; ///< the code if no level lists it
    ChangeCounts counts;
};

struct DatasetChanges
{
    QString dataset;
    ChangeCounts counts;
    std::optional<QDateTime> begins = {};    ///< the history begins only then, after the time that was asked for: the
                                             ///< counts are since then
    std::optional<QDateTime> changedAt = {}; ///< the last publish that changed one of these rows
    QList<AreaChanges> areas = {};           ///< the most rows first; none if the dataset has no areas
    std::optional<QueryError> error = {};    ///< what is known of the past cannot be read: there are no counts
};

struct RowChanges
{
    QList<DatasetChanges> datasets; ///< those that are published, in the workspace's order
    std::vector<RowChange> rows;    ///< of all of them, the newest first
};

/// Compares the present rows with those of the time: a row that changed and changed back is not among them, and of one
/// that changed twice the values are those from before and after both.
[[nodiscard]] QueryResult<RowChanges> rowChanges(const Context &context, const ChangesQuery &query,
                                                 const QString &language);

} // namespace anjungan::query
