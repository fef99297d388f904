// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"
#include "core/workspace/query_spec.h"

namespace anjungan::workspace {

/// The columns of the answer to a query of `dataset`: its fields, its measures, and the names of the fields that
/// contain ids ("<field>.name" for areas, "<field>.name" and "<field>.short" for agencies). If the dataset is unknown
/// (null), every field counts as one that does.
QStringList columnsOf(const QuerySpec &query, const Dataset *dataset);

} // namespace anjungan::workspace
