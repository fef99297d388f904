// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/sync/values/attention_found.h"
#include "core/workspace/attention.h"

namespace anjungan::query {

/// The datasets that a condition without a query watches and that are in its trouble, by their ids as keys. The value
/// of a late one is its age in days, beside the age that its cadence and grace allow; of a failed one the days since
/// the first failure; of a held one the share of rows that the delivery would remove; of a touched one how often.
[[nodiscard]] QueryResult<QList<sync::AttentionRow>>
troubledDatasets(const Context &context, const workspace::Attention &condition, const QString &language);

/// What the columns of such a condition say of a dataset: its id, title or publisher.
[[nodiscard]] QStringList datasetWords(const QStringList &columns, const workspace::Dataset &dataset,
                                       const QString &language);

} // namespace anjungan::query
