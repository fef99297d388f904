// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

namespace anjungan::panels {

/// A panel of the type that its definition names, with `parent` as its owner; never null. A type that is not known,
/// which the workspace's schema refuses, is a panel that says so.
Panel *makePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

} // namespace anjungan::panels
