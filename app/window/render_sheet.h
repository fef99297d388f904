// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "core/query/query_service.h"
#include "ui/theme/theme.h"

namespace anjungan::app {

/// Writes the sheet of the map that `arguments` name, in `language`; prints its path or the error. Returns the exit
/// code.
int renderSheet(const Arguments &arguments, const workspace::Workspace &workspace, query::QueryService &queries,
                theme::Theme &theme, const QString &language);

} // namespace anjungan::app
