// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

namespace anjungan::panels {

/// A panel of the definition's type, owned by `parent`; never null. For an unknown type, which the workspace's schema
/// refuses, a panel that says so.
Panel *makePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

} // namespace anjungan::panels
