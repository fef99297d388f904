// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks a panel's references: the datasets, parameters, columns and area levels in its options must exist.
void checkPanel(const PanelSpec &panel, const PageSpec &page, const Workspace &workspace, const QString &pointer,
                Mistakes &mistakes);

} // namespace anjungan::workspace
