// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/course.h"
#include "ui/panels/tile_panel.h"

namespace anjungan::charts {
struct Figure;
class FigureTile;
} // namespace anjungan::charts

namespace anjungan::panels {

/// How many days are left until the last period ends, and how many times its present pace a course needs to reach its
/// plan by then (docs/forecast.md). Days are counted from today, or from the end of the last reported period where that
/// is later.
class PacePanel final : public TilePanel
{
    Q_OBJECT

public:
    PacePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

    void askForDay(QDate today) override;
    void updateFoot() override;

protected:
    Shown showAnswers() override;
    void showScope(const QString &scope) override;
    Source source() const override { return {.question = m_query, .row = m_reported}; }

private:
    void addDays(charts::Figure &figure, const Course &course) const;
    static void addPace(charts::Figure &figure, const Course &course, const theme::Formatter &format);
    void fitTile();

    charts::FigureTile *m_tile;
    CourseColumns m_columns;
    std::size_t m_query;
    std::size_t m_reported = 0; ///< row of the last reported period
};

} // namespace anjungan::panels
