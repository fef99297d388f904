// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class SCurve;
}

namespace anjungan::panels {

/// Actual values against their plan, one point for each period.
class CurvePanel final : public Panel
{
    Q_OBJECT

public:
    CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    charts::SCurve *m_curve;
    std::size_t m_query;
    QString m_x;
    QString m_actual;
    QString m_plan;
    Format m_format;
};

} // namespace anjungan::panels
