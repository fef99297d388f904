// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/origin_inquiry.h"

#include "ui/panels/origin/figure_comparison.h"

namespace anjungan::panels {

namespace {

/// Null if there is none, or an error.
std::shared_ptr<const query::Answer>
answerOf(const QFuture<query::QueryResult<std::shared_ptr<const query::Answer>>> &future)
{
    if (future.resultCount() == 0)
        return {};
    const auto result = future.result();
    return result && !(*result)->rows.empty() && !(*result)->scope.isUnknown() ? *result : nullptr;
}

} // namespace

OriginInquiry::OriginInquiry(const OriginSubject &subject, const PanelServices &services, QObject *parent)
    : QObject(parent), m_subject(subject), m_services(services)
{
    connect(&m_originAsked, &QFutureWatcherBase::finished, this, [this] {
        if (m_originAsked.future().resultCount() > 0)
            m_origin = m_originAsked.result();
        finishOne();
    });
    connect(&m_figureAsked, &QFutureWatcherBase::finished, this, &OriginInquiry::onFigure);
    connect(&m_historyAsked, &QFutureWatcherBase::finished, this, &OriginInquiry::onHistory);
}

OriginInquiry::~OriginInquiry()
{
    m_originAsked.cancel();
    m_figureAsked.cancel();
    m_historyAsked.cancel();
}

void OriginInquiry::ask()
{
    m_open = m_subject.figure ? 2 : 1;
    m_originAsked.setFuture(m_services.queries.origin(m_subject.query, m_subject.values, m_services.language));
    if (m_subject.figure)
        m_figureAsked.setFuture(m_services.queries.ask(FigureComparison(m_subject.query, *m_subject.figure).query(),
                                                       m_subject.values, m_services.language));
}

void OriginInquiry::onFigure()
{
    m_figure = answerOf(m_figureAsked.future());
    const workspace::Dataset *dataset = m_services.workspace.dataset(m_subject.query.dataset);
    const auto course = m_figure && dataset
                            ? HistoryFinder(m_subject.query, *m_subject.figure, *dataset).query(m_figure->provenance)
                            : std::nullopt;
    if (course)
        m_historyAsked.setFuture(m_services.queries.ask(*course, m_subject.values, m_services.language));
    else
        finishOne();
}

void OriginInquiry::onHistory()
{
    if (const auto answer = answerOf(m_historyAsked.future()))
        m_history =
            HistoryFinder(m_subject.query, *m_subject.figure, *m_services.workspace.dataset(m_subject.query.dataset))
                .history(*answer, *m_figure, m_services.workspace.timeZone, m_services.format);
    finishOne();
}

void OriginInquiry::finishOne()
{
    if (--m_open == 0)
        Q_EMIT answered();
}

} // namespace anjungan::panels
