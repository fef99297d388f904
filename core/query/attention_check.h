// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/sync/values/attention_found.h"
#include "core/workspace/attention.h"

#include <QJsonObject>

namespace anjungan::query {

/// More rows of one condition than a person can attend to: the gravest are told.
inline constexpr std::size_t mostAttentionRows = 200;

/// What one condition of the workspace says now.
struct AttentionChecked
{
    QList<sync::AttentionRow> rows; ///< the gravest first; no key twice
    message::Messages fault;        ///< what could not be checked, and why
    bool isAnswered = true;         ///< false: nothing is known of its rows
};

/// The rows of which the condition holds. Errors are only those of the cache: a condition that cannot be answered,
/// since its dataset was never synced or lacks a field, is not answered, with the reason as its fault.
[[nodiscard]] QueryResult<AttentionChecked>
checkAttention(const Context &context, const workspace::Attention &condition, const QString &language);

/// How many times its bound a value is, the bound and the value on the same side of zero: 1.2 of −12 below −10, and of
/// 50 below 60. None where that says nothing.
[[nodiscard]] std::optional<double> attentionRatio(const workspace::AttentionBound &bound, double value,
                                                   const std::optional<double> &limit);

/// sync::AttentionRow::told, whose keys are those of this function's callers in this folder.
[[nodiscard]] QJsonObject toldOf(const sync::AttentionRow &row);

} // namespace anjungan::query
