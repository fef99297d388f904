// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/unknown_panel.h"

namespace anjungan::panels {

UnknownPanel::UnknownPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : Panel(definition, services, context, {}, parent)
{
    setMistake(tr("This version cannot show panels of type %1").arg(definition.typeName));
}

Panel::Shown UnknownPanel::showAnswers() { return {}; }

} // namespace anjungan::panels
