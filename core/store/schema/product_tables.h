// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Makes the product's own tables of schema version 1 (layout.h) in a new GeoPackage and registers them there.
SqlCommands productTables();

} // namespace anjungan::store
