// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/deviation.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class BulletBars;
}

namespace anjungan::panels {

/// Bars with a mark for the target, judged by the deviation from it.
class BulletsPanel final : public Panel
{
    Q_OBJECT

public:
    BulletsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

protected:
    Shown showAnswers() override;
    void markChosen() override;

private:
    charts::BulletBars *m_bars;
    std::size_t m_query;
    QStringList m_group;
    QString m_label;
    QString m_value;
    QString m_target;
    Format m_format;
    DeviationRule m_judged;
};

} // namespace anjungan::panels
