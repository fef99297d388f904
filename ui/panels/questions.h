// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"

#include <QDate>
#include <QFutureWatcher>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace anjungan::panels {

using AnswerResult = query::QueryResult<std::shared_ptr<const query::Answer>>;
using FeaturesResult = query::QueryResult<std::shared_ptr<const query::MapAnswer>>;

/// The queries of one panel. Each runs again when a parameter that it uses changes, and on refresh(); a newer run
/// cancels the older one. Never blocks; lives on the UI thread.
class Questions : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Questions(query::QueryService &service, const PageContext &context, QString language, QObject *parent = nullptr);
    ~Questions() override;

    /// Adds a query, to be run by ask(). Returns its number, counted from 0 for each of the two kinds.
    std::size_t add(const workspace::QuerySpec &query);
    std::size_t add(const query::FeatureQuery &query);

    /// Runs another query in place of the one with that number, whose answer stays until the new one arrives.
    void change(std::size_t number, const workspace::QuerySpec &query);

    /// What the panel is about: its first query, or that of its first features; none if it has no queries.
    [[nodiscard]] std::optional<workspace::QuerySpec> main() const;

    /// All queries, those of features after the others.
    [[nodiscard]] QList<workspace::QuerySpec> specs() const;

    [[nodiscard]] bool isEmpty() const { return m_answers.empty() && m_features.empty(); }

    /// How many there are of the two kinds.
    std::size_t answerCount() const { return m_answers.size(); }
    std::size_t featureCount() const { return m_features.size(); }

    /// Runs all queries.
    void ask();

    /// Runs the queries on `datasets` again, or all if the list is empty.
    void refresh(const QStringList &datasets);

    /// Runs the queries again whose answers depend on another day than `today` (query::Scope::today), and those for
    /// which the cache could not be read: nothing else may ever ask them again.
    void askForDay(QDate today);

    /// Whether an answer is outstanding.
    [[nodiscard]] bool isPending() const { return m_pending > 0; }

    /// The newest answer; none before the first. While a newer one is outstanding, the older one stays.
    const std::optional<AnswerResult> &answer(std::size_t number) const;
    const std::optional<FeaturesResult> &features(std::size_t number) const;

Q_SIGNALS:
    void asked();
    /// All answers have arrived.
    void answered();

private:
    template<typename Spec, typename Result> struct Question
    {
        Spec spec;
        QSet<QString> parameters; ///< used by its conditions
        std::optional<Result> result;
        std::unique_ptr<QFutureWatcher<Result>> watcher;
    };
    using AnswerQuestion = Question<workspace::QuerySpec, AnswerResult>;
    using FeaturesQuestion = Question<query::FeatureQuery, FeaturesResult>;

    /// `isMeant` is called with each question.
    void askWhere(const auto &isMeant);
    template<typename Spec, typename Result>
    void follow(std::unique_ptr<Question<Spec, Result>> &question, QFuture<Result> future);
    template<typename Spec, typename Result> void onFinished(Question<Spec, Result> &question);

    query::QueryService &m_service;
    const PageContext &m_context;
    QString m_language;
    std::vector<std::unique_ptr<AnswerQuestion>> m_answers;
    std::vector<std::unique_ptr<FeaturesQuestion>> m_features;
    int m_pending = 0;
};

} // namespace anjungan::panels
