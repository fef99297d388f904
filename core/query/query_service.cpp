// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"

#include "core/message/message_json.h"
#include "core/query/derived_rows.h"
#include "core/query/known.h"
#include "core/query/log.h"
#include "core/query/questions.h"
#include "core/query/refusal.h"
#include "core/query/search_answer.h"
#include "core/query/snapshot.h"
#include "core/query/text_orders.h"
#include "core/query/thread_readers.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace anjungan::query {

namespace {

constexpr int fewestThreads = 2, mostThreads = 3;

/// A question that only the present state of the cache answers.
template<typename T>
std::function<QueryResult<T>(const Context &)> present(std::function<QueryResult<T>(const Context &)> question)
{
    return [question = std::move(question)](const Context &context) -> QueryResult<T> {
        if (context.knownAt)
            return Refusal::onlyNow();
        return question(context);
    };
}

} // namespace

struct QueryService::Private
{
    Private(QString cacheFile, std::shared_ptr<const workspace::Workspace> document, std::function<QDateTime()> clock)
        : workspace(std::move(document)), now(std::move(clock)), readers(std::move(cacheFile))
    {
        pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), fewestThreads, mostThreads));
    }

    /// Runs `question` in a snapshot on the calling worker thread; `unborn` gives the answer if there is no cache file
    /// yet.
    template<typename T>
    QueryResult<T> run(const std::function<bool()> &stopped,
                       const std::function<QueryResult<T>(const Context &)> &question,
                       const std::function<QueryResult<T>()> &unborn)
    {
        QElapsedTimer timer;
        timer.start();
        const auto reader = readers.reader();
        if (!reader && reader.error().kind == sync::CacheErrorKind::NoSuchFile)
            return unborn();
        if (!reader)
            return Refusal::cache(reader.error());
        QueryResult<T> result = [&]() -> QueryResult<T> {
            const Snapshot snapshot(**reader);
            if (!snapshot.begun())
                return Refusal::cache(snapshot.begun().error());
            return question(
                Context{**reader, *workspace, now(), stopped, &textOrders, readers.cells(), knownAt, &derived});
        }();
        if (!result)
            qCDebug(queryLog).noquote() << "refused after" << timer.elapsed()
                                        << "ms:" << message::toText({result.error().what});
        if (!result && result.error().kind == QueryErrorKind::Cache)
            readers.drop();
        return result;
    }

    /// Not QtConcurrent::run(): waiting for its future can run queued work on the waiting thread, which must not get a
    /// reader.
    template<typename T>
    QFuture<QueryResult<T>> start(std::function<QueryResult<T>(const Context &)> question,
                                  std::function<QueryResult<T>()> unborn)
    {
        const auto promise = std::make_shared<QPromise<QueryResult<T>>>();
        promise->start();
        pool.start([this, promise, question = std::move(question), unborn = std::move(unborn)] {
            const auto stopped = [&] { return ending || promise->isCanceled(); };
            if (!promise->isCanceled())
                promise->addResult(run<T>(stopped, question, unborn));
            promise->finish();
        });
        return promise->future();
    }

    std::shared_ptr<const workspace::Workspace> workspace;
    std::function<QDateTime()> now;
    std::optional<QDateTime> knownAt;
    std::atomic_bool ending = false;
    ThreadReaders readers;
    TextOrders textOrders;
    DerivedKept derived;
    QThreadPool pool; // last, so that its threads end before the owner of their readers is destroyed
};

QueryService::QueryService(QString cacheFile, std::shared_ptr<const workspace::Workspace> workspace,
                           std::function<QDateTime()> now)
    : d(std::make_unique<Private>(std::move(cacheFile), std::move(workspace), std::move(now)))
{
}

std::unique_ptr<QueryService> QueryService::asKnownAt(const QDateTime &past, QString cacheFile,
                                                      std::shared_ptr<const workspace::Workspace> workspace)
{
    auto service = std::make_unique<QueryService>(std::move(cacheFile), std::move(workspace), [past] { return past; });
    service->d->knownAt = past;
    return service;
}

QueryService::~QueryService()
{
    d->ending = true;
    d->pool.clear();
    d->pool.waitForDone();
}

QFuture<QueryResult<std::shared_ptr<const Answer>>>
QueryService::ask(const workspace::QuerySpec &spec, const Parameters &parameters, const QString &language)
{
    using Result = std::shared_ptr<const Answer>;
    return d->start<Result>(
        [=](const Context &context) { return answer(context, spec, parameters, language); },
        [=, this]() -> QueryResult<Result> { return unsynced(*d->workspace, spec.dataset, language); });
}

QFuture<QueryResult<std::shared_ptr<const MapAnswer>>>
QueryService::features(const FeatureQuery &query, const Parameters &parameters, const QString &language)
{
    using Result = std::shared_ptr<const MapAnswer>;
    return d->start<Result>(
        [=](const Context &context) { return featureSet(context, query, parameters, language); },
        [=, this]() -> QueryResult<Result> { return unsynced(*d->workspace, query.dataset, language); });
}

QFuture<QueryResult<Origin>> QueryService::origin(const workspace::QuerySpec &spec, const Parameters &parameters,
                                                  const QString &language)
{
    return d->start<Origin>(
        [=](const Context &context) { return originOf(context, spec, parameters, language); },
        [=, this]() -> QueryResult<Origin> { return unsynced(*d->workspace, spec.dataset, language); });
}

QFuture<QueryResult<UsedRows>> QueryService::usedRows(const workspace::QuerySpec &spec, const Parameters &parameters,
                                                      const QString &language, int most)
{
    return d->start<UsedRows>(
        [=](const Context &context) { return usedRowsOf(context, spec, parameters, language, most); },
        [=, this]() -> QueryResult<UsedRows> { return unsynced(*d->workspace, spec.dataset, language); });
}

QFuture<QueryResult<QList<store::DatasetRecord>>> QueryService::status()
{
    return d->start<QList<store::DatasetRecord>>(present<QList<store::DatasetRecord>>(records),
                                                 [this] { return recordsOf(*d->workspace, {}); });
}

QFuture<QueryResult<QList<ExposureStatus>>> QueryService::exposures()
{
    return d->start<QList<ExposureStatus>>(present<QList<ExposureStatus>>(query::exposures),
                                           [this] { return exposuresOf(*d->workspace, {}); });
}

QFuture<QueryResult<QStringList>> QueryService::periods(const QString &dataset)
{
    return d->start<QStringList>(
        [=](const Context &context) { return query::periods(context, dataset); },
        [=, this]() -> QueryResult<QStringList> { return unsynced(*d->workspace, dataset, {}); });
}

QFuture<QueryResult<std::shared_ptr<const AroundAnswer>>> QueryService::around(const AroundQuestion &question)
{
    using Result = std::shared_ptr<const AroundAnswer>;
    return d->start<Result>(present<Result>([=](const Context &context) { return query::around(context, question); }),
                            [=, this]() -> QueryResult<Result> {
                                const auto &about = d->workspace->around;
                                const bool hasZones = about && !about->zones.isEmpty();
                                return unsynced(*d->workspace,
                                                hasZones                           ? about->zones.first().dataset
                                                : about && !about->lists.isEmpty() ? about->lists.first().dataset
                                                                                   : QString(),
                                                question.language);
                            });
}

QFuture<QueryResult<SearchAnswer>> QueryService::search(const SearchQuestion &question)
{
    return d->start<SearchAnswer>([=](const Context &context) { return searched(context, question); },
                                  [=, this] { return searchedTitles(*d->workspace, question); });
}

QFuture<QueryResult<RowChanges>> QueryService::changes(const ChangesQuery &query, const QString &language)
{
    return d->start<RowChanges>(
        present<RowChanges>([=](const Context &context) { return rowChanges(context, query, language); }),
        [] { return RowChanges(); });
}

QFuture<QueryResult<QList<store::LedgerEntry>>> QueryService::syncs(const QString &dataset, int most)
{
    using Result = QList<store::LedgerEntry>;
    return d->start<Result>(present<Result>([=](const Context &context) { return syncsOf(context, dataset, most); }),
                            [] { return Result(); });
}

QFuture<QueryResult<Storage>> QueryService::storage()
{
    return d->start<Storage>(present<Storage>(storageOf), [] { return Storage(); });
}

QFuture<QueryResult<store::LedgerCheck>> QueryService::ledgerCheck()
{
    using Result = store::LedgerCheck;
    const auto check = [](const Context &context) -> QueryResult<Result> {
        // It has a snapshot of its own, and so needs a reader of its own.
        const auto reader = store::Reader::open(context.reader.connection().file());
        if (!reader)
            return Refusal::cache(reader.error());
        const auto checked = (*reader)->checkLedger();
        if (!checked)
            return Refusal::cache(checked.error());
        return *checked;
    };
    return d->start<Result>(present<Result>(check), [] { return Result(); });
}

} // namespace anjungan::query
