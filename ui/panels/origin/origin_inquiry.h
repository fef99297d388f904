// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/origin.h"
#include "ui/panels/origin/figure_history.h"
#include "ui/panels/panel_services.h"

#include <QFutureWatcher>
#include <QObject>

namespace anjungan::panels {

/// Asks what an origin card does not know, off the UI thread: the origin of the query, and of a figure what it is
/// compared with and its history.
class OriginInquiry : public QObject
{
    Q_OBJECT

public:
    /// `services` and `subject` must outlive it.
    OriginInquiry(const OriginSubject &subject, const PanelServices &services, QObject *parent = nullptr);
    ~OriginInquiry() override;

    void ask();

    /// None if the question was dropped.
    const std::optional<query::QueryResult<query::Origin>> &origin() const { return m_origin; }
    /// The answer to FigureComparison::query(); null if there is none.
    const query::Answer *figure() const { return m_figure.get(); }
    const std::optional<FigureHistory> &history() const { return m_history; }

Q_SIGNALS:
    /// All that can be known is.
    void answered();

private:
    using Answered = query::QueryResult<std::shared_ptr<const query::Answer>>;

    void onFigure();
    void onHistory();
    void finishOne();

    const OriginSubject &m_subject;
    const PanelServices &m_services;
    QFutureWatcher<query::QueryResult<query::Origin>> m_originAsked;
    QFutureWatcher<Answered> m_figureAsked, m_historyAsked;
    std::optional<query::QueryResult<query::Origin>> m_origin;
    std::shared_ptr<const query::Answer> m_figure;
    std::optional<FigureHistory> m_history;
    int m_open = 0; ///< questions
};

} // namespace anjungan::panels
