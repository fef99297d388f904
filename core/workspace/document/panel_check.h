// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks what a panel refers to: the datasets, parameters, columns and area levels that its options name must be
/// there.
void checkPanel(const PanelSpec &panel, const PageSpec &page, const Workspace &workspace, const QString &pointer,
                Mistakes &mistakes);

} // namespace anjungan::workspace
