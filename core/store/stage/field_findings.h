// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_order.h"
#include "core/message/message.h"
#include "core/store/stage/staged_fields.h"
#include "core/sync/values/stage_summary.h"
#include "core/workspace/dataset.h"

/// What is to be reported about the staged fields.
namespace anjungan::store {

/// Fields of which more than the dataset's share of values is not of the promised type, and too many fields: such rows
/// are not published. The share is of the field's values or of `rows`, whichever are more: a delta is judged by the
/// rows of the dataset.
[[nodiscard]] message::Messages typeFaults(const StagedFields &fields, const workspace::Dataset &dataset, qint64 rows);

/// Values that were left out: not of the promised type, or not finite.
[[nodiscard]] message::Messages valueFaults(const StagedFields &fields);

/// How values were read, where that is no fault: numbers in text, empty texts as null.
[[nodiscard]] message::Messages readingRemarks(const StagedFields &fields);

/// That periods do not sort as time, so that none of them is the newest.
[[nodiscard]] message::Messages periodRemarks(const base::PeriodOrder &periods, const workspace::Dataset &dataset);

/// The fields that the workspace names and no row has; none if there are no rows with fields.
[[nodiscard]] QList<sync::AbsentField> absentFields(const StagedFields &fields, const workspace::Dataset &dataset);

/// The fields that the workspace names and that rows have, but none with a value.
[[nodiscard]] QList<workspace::FieldUse> fieldsWithoutValues(const StagedFields &fields,
                                                             const workspace::Dataset &dataset);

} // namespace anjungan::store
