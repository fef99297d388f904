// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class Donut;
}

namespace anjungan::panels {

class UnitLabel;

/// Shares of a whole as a ring, the largest first, small ones as one. It refuses what is not a whole: negative values,
/// averages, ratios.
class DonutPanel final : public Panel
{
    Q_OBJECT

public:
    DonutPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    struct Part
    {
        QString label;
        QVariant value;
    };
    /// Those with a value above 0, the largest first.
    std::vector<Part> partsOf(const query::Answer &answer) const;

    charts::Donut *m_donut;
    UnitLabel *m_note;
    std::size_t m_query;
    QString m_label, m_value;
    Format m_format;
};

} // namespace anjungan::panels
