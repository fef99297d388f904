// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>

#include <concepts>
#include <memory>
#include <optional>
#include <vector>

namespace anjungan::panels {

using AnswerResult = query::QueryResult<std::shared_ptr<const query::Answer>>;
using FeaturesResult = query::QueryResult<std::shared_ptr<const query::MapAnswer>>;

/// The questions that one panel puts to the cache. Each is asked anew when a parameter that it uses changes and on
/// refresh(); a newer asking cancels the older. Never blocks; lives on the UI thread.
class Questions : public QObject
{
    Q_OBJECT

public:
    /// All that is passed by reference must outlive the questions.
    Questions(query::QueryService &service, const PageContext &context, QString language, QObject *parent = nullptr);
    ~Questions() override;

    /// Adds a question, to be asked by ask(). Its number, counted from 0 for each of the two kinds.
    std::size_t add(const workspace::QuerySpec &query);
    std::size_t add(const query::FeatureQuery &query);

    /// Asks all.
    void ask();

    /// Asks those about one of `datasets` again, or all where none is named.
    void refresh(const QStringList &datasets);

    /// Whether an answer is still to come.
    bool isPending() const { return m_pending > 0; }

    /// The newest answer; nothing before the first. While a newer one is asked the older stays.
    const std::optional<AnswerResult> &answer(std::size_t number) const;
    const std::optional<FeaturesResult> &features(std::size_t number) const;

    /// The datasets asked about, in the order of the questions, each once.
    QStringList datasets() const;

Q_SIGNALS:
    void asked();
    /// All answers are there.
    void answered();

private:
    template<typename Spec, typename Result> struct Question
    {
        Spec spec;
        QSet<QString> parameters; ///< that its conditions use
        std::optional<Result> result;
        std::unique_ptr<QFutureWatcher<Result>> watcher;
    };
    using AnswerQuestion = Question<workspace::QuerySpec, AnswerResult>;
    using FeaturesQuestion = Question<query::FeatureQuery, FeaturesResult>;

    void askWhere(const std::predicate<QString, QSet<QString>> auto &isMeant);
    template<typename Spec, typename Result>
    void put(std::unique_ptr<Question<Spec, Result>> &question, QFuture<Result> future);
    template<typename Spec, typename Result> void take(Question<Spec, Result> &question);

    query::QueryService &m_service;
    const PageContext &m_context;
    QString m_language;
    std::vector<std::unique_ptr<AnswerQuestion>> m_answers;
    std::vector<std::unique_ptr<FeaturesQuestion>> m_features;
    int m_pending = 0;
};

} // namespace anjungan::panels
