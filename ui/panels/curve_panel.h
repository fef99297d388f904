// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/course.h"
#include "ui/panels/deviation.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class SCurve;
struct Curves;
} // namespace anjungan::charts

namespace anjungan::panels {

class UnitLabel;

/// Actual values against their plan, one point for each period, with last year's course and a forecast where the
/// options ask for them. Periods are as far apart as in time, and the line has a gap where some are missing.
class CurvePanel final : public Panel
{
    Q_OBJECT

public:
    CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

    void askForDay(QDate today) override;
    void updateFoot() override;

protected:
    Shown showAnswers() override;

private:
    /// What of the rows cannot be seen in the curve.
    static QString noteOf(const Course &course);
    void addPoints(charts::Curves &curves, const Course &course, const query::Answer &answer) const;

    charts::SCurve *m_curve;
    UnitLabel *m_note;
    CourseColumns m_columns;
    std::size_t m_query;
    std::optional<std::size_t> m_before; ///< the query of all years; for last year's course
    Format m_format;
    DeviationRule m_tone;
    bool m_isForecast;
};

} // namespace anjungan::panels
