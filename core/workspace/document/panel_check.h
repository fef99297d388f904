// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks what the schema cannot say of a panel's options: the datasets, parameters, columns, area levels and tiles
/// that they name exist; links lead to pages and give them their key; classes ascend; a style, a drill-down and a
/// slider of periods have what they need.
void checkPanel(const PanelSpec &panel, const PageSpec &page, const Workspace &workspace, const QString &pointer,
                Mistakes &mistakes);

/// The same for the page's `detail`.
void checkDetail(const PageSpec &page, const Workspace &workspace, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
