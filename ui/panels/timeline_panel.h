// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/time_line.h"
#include "ui/panels/map/classes/value_classes.h"
#include "ui/panels/panel.h"

namespace anjungan::panels {

class UnitLabel;

/// Events on an axis of time, one lane for each class that occurs.
class TimelinePanel final : public Panel
{
    Q_OBJECT

public:
    TimelinePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                  QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    /// The lanes of the classes that occur, and for each row its lane.
    std::vector<std::size_t> addLanes(const query::Answer &answer, charts::Events &into) const;

    charts::TimeLine *m_line;
    UnitLabel *m_note;
    QString m_x, m_label, m_class;
    std::size_t m_query;
    ValueClasses m_classes;
};

} // namespace anjungan::panels
