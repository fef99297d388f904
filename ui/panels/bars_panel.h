// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <QHash>

#include <optional>
#include <vector>

namespace anjungan::charts {
class StackedBars;
struct StackedRow;
} // namespace anjungan::charts

namespace anjungan::panels {

class UnitLabel;

/// Bars, one for each label, stacked by series.
class BarsPanel final : public Panel
{
    Q_OBJECT

public:
    BarsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    using Parts = std::vector<std::optional<double>>; ///< by series
    struct Bar
    {
        QString label; ///< as it is stored
        QString word;  ///< as it is shown
        Parts parts;
    };

    QStringList seriesIn(const query::Answer &answer) const;
    std::vector<Bar> barsIn(const query::Answer &answer, const QStringList &series) const;
    charts::StackedRow stacked(const Bar &bar, const ValueStyle &style) const;
    QString seriesTitle(const query::Answer &answer, const QString &series) const;
    ValueStyle totalStyle(const query::Answer &answer, const std::vector<Bar> &bars) const;

    charts::StackedBars *m_bars;
    UnitLabel *m_unit;
    std::size_t m_query;
    QString m_label;
    QString m_series; ///< empty: one segment for each bar
    QString m_value;
    Format m_format;
    QStringList m_order; ///< of labels; others follow
    QHash<QString, QString> m_seriesTitles;
    bool m_hasLegend;
};

} // namespace anjungan::panels
