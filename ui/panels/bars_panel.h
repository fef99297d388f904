// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/series.h"
#include "ui/panels/values.h"

#include <QHash>

#include <vector>

namespace anjungan::charts {
class StackedBars;
struct StackedRow;
struct Stacks;
} // namespace anjungan::charts

namespace anjungan::panels {

class UnitLabel;

/// Bars, one for each group of the query without its series, stacked by series. Bars of one label stay apart, and so do
/// series; where there are too many series, the smallest are drawn as one, "others", with its sum.
class BarsPanel final : public Panel
{
    Q_OBJECT

public:
    BarsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

protected:
    Shown showAnswers() override;
    void markChosen() override;

private:
    struct Bar
    {
        QString label; ///< as it is stored
        QString word;  ///< as it is shown
        QString mark;  ///< tells it from other bars of that label
        Parts parts;
        std::size_t row; ///< of the answer, the first of the bar's
    };

    std::vector<Series> seriesIn(const query::Answer &answer) const;
    std::vector<Bar> barsIn(const query::Answer &answer, const std::vector<Series> &series) const;
    /// The columns whose values make a bar; empty: each row is one.
    QStringList keyColumns(const query::Answer &answer) const;
    ValueStyle totalStyle(const query::Answer &answer, const std::vector<Bar> &bars) const;
    charts::Stacks stacked(const std::vector<Bar> &bars, const std::vector<Series> &series,
                           const ValueStyle &style) const;
    charts::StackedRow stacked(const Bar &bar, const std::vector<Series> &series, const std::vector<std::size_t> &drawn,
                               const ValueStyle &style) const;
    QString written(const QVariant &value, const ValueStyle &style) const;

    charts::StackedBars *m_bars;
    std::vector<std::size_t> m_rows; ///< of the answer, by bar
    UnitLabel *m_unit;
    std::size_t m_query;
    QStringList m_group;
    QString m_label;
    QString m_series; ///< empty: one segment for each bar
    QString m_value;
    Format m_format;
    QStringList m_order; ///< of labels; others follow
    QHash<QString, QString> m_seriesTitles;
    bool m_hasLegend;
};

} // namespace anjungan::panels
