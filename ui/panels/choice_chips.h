// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "ui/panels/panel_services.h"

#include <QButtonGroup>
#include <QWidget>

namespace anjungan::panels {

class PageContext;

/// The choices of a page's parameter as pills side by side; a tap chooses one.
class ChoiceChips : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the chips.
    ChoiceChips(const workspace::Parameter &parameter, const PanelServices &services, PageContext &context,
                QWidget *parent = nullptr);

private:
    QButtonGroup m_chips;
};

} // namespace anjungan::panels
