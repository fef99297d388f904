// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/query_spec.h"
#include "ui/panels/origin/origin_subject.h"

#include <QCoreApplication>

#include <vector>

namespace anjungan::panels {

/// What a figure is compared with: beside a weighted average the one without weights, and where its query has a
/// deviation of it, what it deviates from, and by how much. Nothing that the query does not define.
class FigureComparison
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::FigureComparison)

public:
    struct Line
    {
        QString title, text;
        theme::Tone tone = theme::Tone::Neutral;
    };

    /// References must outlive it. `query` has the figure's measure.
    FigureComparison(const workspace::QuerySpec &query, const FigureMeant &figure) : m_query(query), m_figure(figure) {}

    /// The query of the figure, with what it is compared with.
    [[nodiscard]] workspace::QuerySpec query() const;

    /// `answer` is that to query(); what it has no value for is left out.
    [[nodiscard]] std::vector<Line> lines(const query::Answer &answer, const theme::Formatter &format) const;

private:
    const workspace::Measure &measure() const;
    /// The figure without its weights; none if it has none.
    [[nodiscard]] std::optional<workspace::Measure> unweighted() const;
    /// The measure that is the figure less another one; null if there is none.
    [[nodiscard]] const workspace::Measure *deviation() const;

    const workspace::QuerySpec &m_query;
    const FigureMeant &m_figure;
};

} // namespace anjungan::panels
