// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_order.h"
#include "core/query/context.h"
#include "core/query/refusal.h"
#include "core/query/subject.h"

#include <QMutex>
#include <QMutexLocker>
#include <QString>

#include <map>
#include <optional>
#include <utility>

namespace anjungan::query {

/// What was found out about columns, for each as long as its dataset has the same published content. For any thread.
template<typename Finding> class ColumnFindings
{
public:
    /// None if it is not known for this content, which is store::Reader::contentId().
    std::optional<Finding> find(const QString &dataset, const QString &column, const QString &content) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_known.find({dataset, column});
        return found != m_known.end() && found->second.content == content ? std::optional(found->second.finding)
                                                                          : std::nullopt;
    }

    /// Replaces what was known of other content.
    void put(const QString &dataset, const QString &column, const QString &content, const Finding &finding)
    {
        const QMutexLocker lock(&m_mutex);
        m_known.insert_or_assign({dataset, column}, Known{content, finding});
    }

private:
    struct Known
    {
        QString content;
        Finding finding;
    };

    mutable QMutex m_mutex;
    std::map<std::pair<QString, QString>, Known> m_known; ///< by dataset and column
};

/// What was found out about the order of text columns. For any thread.
struct TextOrders
{
    ColumnFindings<bool> numbers;              ///< whether the column has numbers that sort otherwise as texts
    ColumnFindings<base::PeriodOrder> periods; ///< how the periods in the column sort
};

/// What `decide` finds out about the subject's column, once for the published content; of past rows each time.
template<typename Finding, typename Decide>
[[nodiscard]] QueryResult<Finding> decideOnce(const Context &context, ColumnFindings<Finding> TextOrders::*findings,
                                              const QuestionSubject &subject, const store::TableColumn &column,
                                              Decide decide)
{
    if (subject.pastRows)
        return decide();
    const QString &dataset = subject.table.dataset;
    const auto content = context.reader.contentId(dataset);
    if (!content)
        return Refusal::cache(content.error());
    if (!context.textOrders || content->isEmpty())
        return decide();
    ColumnFindings<Finding> &known = context.textOrders->*findings;
    if (auto found = known.find(dataset, column.column, *content))
        return *std::move(found);
    QueryResult<Finding> finding = decide();
    if (finding)
        known.put(dataset, column.column, *content, *finding);
    return finding;
}

} // namespace anjungan::query
