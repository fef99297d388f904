// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <vector>

namespace anjungan::charts {
class SCurve;
}

namespace anjungan::panels {

class UnitLabel;

/// Actual values against their plan, one point for each period. Periods are as far apart as in time, and the line has a
/// gap where some are missing.
class CurvePanel final : public Panel
{
    Q_OBJECT

public:
    CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    /// What of the rows cannot be seen in the curve.
    static QString noteOf(std::size_t placeless, const std::vector<double> &places);

    charts::SCurve *m_curve;
    UnitLabel *m_note;
    QString m_x;
    std::size_t m_query;
    QString m_actual;
    QString m_plan;
    Format m_format;
};

} // namespace anjungan::panels
