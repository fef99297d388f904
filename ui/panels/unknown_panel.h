// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

namespace anjungan::panels {

/// Replaces a panel of a type that this version does not have.
class UnknownPanel final : public Panel
{
    Q_OBJECT

public:
    UnknownPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

protected:
    Shown showAnswers() override;
};

} // namespace anjungan::panels
