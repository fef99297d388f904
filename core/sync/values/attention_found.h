// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace anjungan::sync {

/// A row of which a condition of the workspace holds.
struct AttentionRow
{
    QString key;                         ///< tells the condition's rows apart
    std::optional<QDateTime> since = {}; ///< since when it holds, if that is known; else since it was first found
    double value = 0;
    std::optional<double> bound = {};
    QString told; ///< what its line says, as JSON, for when it does not hold any more; nothing but core/query reads it

    bool operator==(const AttentionRow &) const = default;
};

/// What was found out about one condition.
struct AttentionFound
{
    QString condition;
    QList<AttentionRow> rows;

    bool operator==(const AttentionFound &) const = default;
};

/// What a cache is to keep about the workspace's conditions.
struct AttentionKeeping
{
    QList<AttentionFound> found; ///< those that could be answered; what is kept of others stays
    QStringList conditions;      ///< all of the workspace; others are forgotten
};

/// Answers the conditions that depend on a dataset; with an empty one those that depend on what is derived from many.
/// Called on the sync's thread after each sync of a dataset, and once at the end of a run. core/query has the answers,
/// which is to the right of this folder.
using Attending = std::function<AttentionKeeping(const QString &dataset, const QDateTime &now)>;

} // namespace anjungan::sync
