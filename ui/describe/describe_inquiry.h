// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/proposal.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace anjungan::describe {

/// Asks a source on a worker thread, for the UI thread, which has no network: one thing at a time. Lives on the UI
/// thread. When it goes, it ends what it asks, and waits for that: as long as one statement over one column takes.
class DescribeInquiry : public QObject
{
    Q_OBJECT

public:
    explicit DescribeInquiry(QObject *parent = nullptr);
    ~DescribeInquiry() override;

    void list(const QString &url);
    void propose(const QString &url, const QStringList &collections);
    void cancel(); ///< nothing arrives of what was asked

Q_SIGNALS:
    void listed(const anjungan::source::CollectionList &list);
    void progressed(const QString &dataset, qint64 rows); ///< some times a second
    void proposed(const anjungan::survey::Proposal &proposal);
    void failed(const anjungan::message::Messages &why);

private:
    class Job;
    using OnProgress = std::function<void(const sync::Progress &)>;
    template<typename Result>
    using Ask =
        std::function<QCoro::Task<std::expected<Result, message::Messages>>(survey::Describing &, const OnProgress &)>;
    template<typename Result> void run(Ask<Result> ask, void (DescribeInquiry::*tell)(const Result &));

    std::shared_ptr<Job> m_job; ///< null: nothing is asked
    QTimer m_watch;
    QThreadPool m_pool;
};

} // namespace anjungan::describe
