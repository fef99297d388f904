// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/dataset.h"
#include "core/workspace/query_spec.h"
#include "ui/panels/origin/origin_subject.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <vector>

namespace anjungan::panels {

/// The course of a figure over the last periods up to the one that is shown.
struct FigureHistory
{
    QString heading;                           ///< "History of 12 months"
    std::vector<std::optional<double>> values; ///< the oldest first, one for each period, also one without data
    QStringList periods;                       ///< their names, likewise; empty for one without data
    QStringList texts;                         ///< the values as they are written, likewise
    std::vector<std::size_t> begins;           ///< values with which it starts anew
};

/// Finds out whether a figure has a history: its query is about one period of its dataset, and can be asked for the
/// others before it. Where that is not certain, there is none.
class HistoryFinder
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::HistoryFinder)

public:
    static constexpr int mostPeriods = 12;

    /// References must outlive it.
    HistoryFinder(const workspace::QuerySpec &query, const FigureMeant &figure, const workspace::Dataset &dataset)
        : m_query(query), m_figure(figure), m_dataset(dataset)
    {
    }

    /// The query of the figure for each of the periods; `shown` is its answer.
    [[nodiscard]] std::optional<workspace::QuerySpec> query(const query::Provenance &shown) const;

    /// `answer` is that to query(), `shown` that of the figure.
    [[nodiscard]] std::optional<FigureHistory> history(const query::Answer &answer, const query::Answer &shown,
                                                       const QTimeZone &zone, const theme::Formatter &format) const;

private:
    static QString heading(const QString &period, qint64 step, const QString &count);

    const workspace::QuerySpec &m_query;
    const FigureMeant &m_figure;
    const workspace::Dataset &m_dataset;
};

} // namespace anjungan::panels
