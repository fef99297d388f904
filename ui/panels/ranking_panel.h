// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/deviation.h"
#include "ui/panels/panel.h"

namespace anjungan::charts {
class RankingList;
struct Ranking;
} // namespace anjungan::charts

namespace anjungan::panels {

/// The rows of an answer, the worst first, with those after the first few folded.
class RankingPanel final : public Panel
{
    Q_OBJECT

public:
    RankingPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

protected:
    Shown showAnswers() override;
    void markChosen() override;
    void showScope(const QString &scope) override;

private:
    /// Rows of the answer, the worst first, those of which nothing can be said last.
    std::vector<std::size_t> worstFirst(const query::Answer &answer) const;
    /// What the workspace tells below the title, with its numbers.
    [[nodiscard]] QString findingOf(const charts::Ranking &ranking) const;
    std::optional<double> deviationOf(const query::Answer &answer, std::size_t row) const;

    charts::RankingList *m_list;
    std::size_t m_query;
    QString m_label, m_value;
    QString m_target; ///< empty: rows are ranked by their values
    Format m_format;
    DeviationRule m_judged;
    bool m_isLeastWorst;
    QString m_finding;               ///< below the title; may be empty
    std::vector<std::size_t> m_rows; ///< of the answer, by row of the list
};

} // namespace anjungan::panels
