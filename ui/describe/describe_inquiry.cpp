// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe/describe_inquiry.h"

#include "core/source/http_transport.h"

#include <QCoroTask>
#include <QMutex>
#include <QtConcurrentRun>

#include <utility>

namespace anjungan::describe {

namespace {

constexpr std::chrono::milliseconds betweenProgress{250};

} // namespace

/// One question, which both threads know.
class DescribeInquiry::Job
{
public:
    using Done = std::pair<QString, qint64>; ///< a dataset, and how many of its rows have come

    Done progress() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_progress;
    }

    void cancel()
    {
        const QMutexLocker lock(&m_mutex);
        m_isCanceled = true;
        if (m_describing)
            m_describing->cancel();
    }

    template<typename Result> std::expected<Result, message::Messages> run(const Ask<Result> &ask)
    {
        const sync::SystemClock clock;
        const sync::Options options;
        source::HttpTransport transport(options.limits);
        survey::Describing describing(transport, clock, options);
        if (!begin(describing))
            return std::unexpected(message::Messages());
        auto result = QCoro::waitFor(ask(describing, [this](const sync::Progress &one) { note(one); }));
        const QMutexLocker lock(&m_mutex);
        m_describing = nullptr;
        return result;
    }

private:
    void note(const sync::Progress &progress)
    {
        const QMutexLocker lock(&m_mutex);
        m_progress = {progress.dataset, progress.rows};
    }

    /// False where it was canceled before it began.
    bool begin(survey::Describing &describing)
    {
        const QMutexLocker lock(&m_mutex);
        m_describing = m_isCanceled ? nullptr : &describing;
        return !m_isCanceled;
    }

    mutable QMutex m_mutex;
    Done m_progress;
    bool m_isCanceled = false;
    survey::Describing *m_describing = nullptr; ///< on the worker thread, while it asks
};

DescribeInquiry::DescribeInquiry(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_watch.setInterval(betweenProgress);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (const Job::Done done = m_job->progress(); !done.first.isEmpty())
            Q_EMIT progressed(done.first, done.second);
    });
}

DescribeInquiry::~DescribeInquiry()
{
    cancel();
    m_pool.waitForDone();
}

void DescribeInquiry::cancel()
{
    m_watch.stop();
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancel();
}

template<typename Result> void DescribeInquiry::run(Ask<Result> ask, void (DescribeInquiry::*tell)(const Result &))
{
    cancel();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_watch.start();
    QtConcurrent::run(&m_pool, [job, ask = std::move(ask)] {
        return job->run<Result>(ask);
    }).then(this, [this, job, tell](const std::expected<Result, message::Messages> &result) {
        if (m_job != job)
            return;
        m_watch.stop();
        m_job.reset();
        if (result)
            Q_EMIT(this->*tell)(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void DescribeInquiry::list(const QString &url)
{
    run<source::CollectionList>(
        [url](survey::Describing &describing, const OnProgress &) { return describing.list(url); },
        &DescribeInquiry::listed);
}

void DescribeInquiry::propose(const QString &url, const QStringList &collections)
{
    run<survey::Proposal>(
        [url, collections](survey::Describing &describing, const OnProgress &onProgress) {
            return describing.propose(url, collections, onProgress);
        },
        &DescribeInquiry::proposed);
}

} // namespace anjungan::describe
