// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/questions.h"

#include <expected>
#include <utility>

namespace anjungan::panels {

namespace {

/// Whether the question may have another result now, on that day, though no data came. Its past may become known with
/// time.
template<typename Question> bool mayHaveOtherResult(const Question &question, QDate today)
{
    using query::QueryErrorKind;
    const auto &result = question.result;
    if (result && !*result) {
        const QueryErrorKind kind = result->error().kind;
        return kind == QueryErrorKind::Cache ||
               (kind == QueryErrorKind::BeforeHistory && question.spec.as->usesToday());
    }
    return result && (**result)->scope.today.value_or(today) != today;
}

QSet<QString> parametersOf(const QList<workspace::Condition> &conditions)
{
    QSet<QString> parameters;
    for (const workspace::Condition &condition : conditions)
        if (!condition.parameter.isEmpty())
            parameters.insert(condition.parameter);
    return parameters;
}

template<typename Question> std::unique_ptr<Question> questionOf(const auto &spec)
{
    auto question = std::make_unique<Question>();
    question->spec = spec;
    question->parameters = parametersOf(spec.where);
    return question;
}

} // namespace

Questions::Questions(query::QueryService &service, const PageContext &context, QString language, QObject *parent)
    : QObject(parent), m_service(service), m_context(context), m_language(std::move(language))
{
    connect(&context, &PageContext::changed, this, [this](const QString &parameter) {
        askWhere([&parameter](const auto &question) { return question.parameters.contains(parameter); });
    });
}

Questions::~Questions()
{
    const auto cancel = [](const auto &questions) {
        for (const auto &question : questions)
            if (question->watcher)
                question->watcher->cancel();
    };
    cancel(m_answers);
    cancel(m_features);
}

std::size_t Questions::add(const workspace::QuerySpec &query)
{
    m_answers.push_back(questionOf<AnswerQuestion>(query));
    return m_answers.size() - 1;
}

std::size_t Questions::add(const query::FeatureQuery &query)
{
    m_features.push_back(questionOf<FeaturesQuestion>(query));
    return m_features.size() - 1;
}

void Questions::change(std::size_t number, const workspace::QuerySpec &query)
{
    AnswerQuestion &question = *m_answers.at(number);
    question.spec = query;
    question.parameters = parametersOf(query.where);
    askWhere([&question](const auto &asked) { return static_cast<const void *>(&asked) == &question; });
}

std::optional<workspace::QuerySpec> Questions::main() const
{
    const QList<workspace::QuerySpec> all = specs();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QList<workspace::QuerySpec> Questions::specs() const
{
    QList<workspace::QuerySpec> all;
    for (const auto &question : m_answers)
        all.append(question->spec);
    for (const auto &question : m_features) {
        const query::FeatureQuery &features = question->spec;
        all.append(
            {.dataset = features.dataset, .where = features.where, .select = features.fields, .as = features.as});
    }
    return all;
}

void Questions::ask()
{
    askWhere([](const auto &) { return true; });
}

void Questions::refresh(const QStringList &datasets)
{
    askWhere(
        [&datasets](const auto &question) { return datasets.isEmpty() || datasets.contains(question.spec.dataset); });
}

void Questions::askForDay(QDate today)
{
    askWhere([today](const auto &question) { return mayHaveOtherResult(question, today); });
}

const std::optional<AnswerResult> &Questions::answer(std::size_t number) const { return m_answers.at(number)->result; }

const std::optional<FeaturesResult> &Questions::features(std::size_t number) const
{
    return m_features.at(number)->result;
}

void Questions::askWhere(const auto &isMeant)
{
    bool any = false;
    for (auto &question : m_answers) {
        if (isMeant(*question)) {
            follow(question, m_service.ask(question->spec, m_context.values(), m_language));
            any = true;
        }
    }
    for (auto &question : m_features) {
        if (isMeant(*question)) {
            follow(question, m_service.features(question->spec, m_context.values(), m_language));
            any = true;
        }
    }
    if (any)
        Q_EMIT asked();
}

template<typename Spec, typename Result>
void Questions::follow(std::unique_ptr<Question<Spec, Result>> &question, QFuture<Result> future)
{
    if (question->watcher)
        question->watcher->cancel();
    else
        ++m_pending;
    // A new watcher each time, so that a late signal of an older one cannot be mistaken for the newer one's.
    question->watcher = std::make_unique<QFutureWatcher<Result>>();
    connect(question->watcher.get(), &QFutureWatcherBase::finished, this,
            [this, &asked = *question] { onFinished(asked); });
    question->watcher->setFuture(std::move(future));
}

template<typename Spec, typename Result> void Questions::onFinished(Question<Spec, Result> &question)
{
    // Deleted later, since it is the sender of the current signal.
    QFutureWatcher<Result> *watcher = question.watcher.release();
    watcher->deleteLater();
    if (watcher->future().resultCount() > 0)
        question.result = watcher->result();
    else
        question.result = Result(std::unexpect, query::QueryError{query::QueryErrorKind::Canceled,
                                                                  message::make<message::Code::Canceled>()});
    if (--m_pending == 0)
        Q_EMIT answered();
}

} // namespace anjungan::panels
