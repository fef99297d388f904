// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace anjungan::query {

/// The field that names a dataset's rows for a person: that of the level whose areas it lists, that by which a map
/// names its features, a text field with a name as "nama" or "name", otherwise its key. Null if the table has none of
/// them.
const store::TableColumn *nameColumn(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                                     const store::Table &table);

} // namespace anjungan::query
