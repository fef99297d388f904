// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

#include <QByteArray>

#include <memory>

namespace anjungan::store {

class StageFile;

/// The only writer of a cache file; implements sync::Cache. Lives on one thread.
class Writer final : public sync::Cache
{
public:
    /// Opens the file or creates it, upgrades its schema (with a copy beside it before a step), and checks that it is a
    /// cache that can be written. Any other file is an error and is left unchanged.
    [[nodiscard]] static sync::CacheResult<std::unique_ptr<Writer>> open(const QString &file);
    ~Writer() override;

    [[nodiscard]] sync::CacheResult<sync::DatasetState> state(const QString &dataset) override;
    [[nodiscard]] sync::CacheResult<std::unique_ptr<sync::Stage>> stage(const workspace::Dataset &dataset) override;
    [[nodiscard]] sync::CacheResult<void> keepStages(const QStringList &wanted) override;
    [[nodiscard]] sync::CacheResult<void> record(const sync::Observation &observation) override;
    [[nodiscard]] sync::CacheResult<QList<sync::PastRows>> pastRows(const QString &dataset, const QDateTime &from,
                                                                    const QDateTime &now) override;
    [[nodiscard]] sync::CacheResult<void> reject(const QString &dataset, const QDateTime &at) override;
    [[nodiscard]] sync::CacheResult<sync::ExposureUpdate> update(const workspace::Exposure &exposure,
                                                                 const QDateTime &at) override;
    [[nodiscard]] sync::CacheResult<void> keepExposures(const QStringList &wanted) override;
    [[nodiscard]] sync::CacheResult<void> leaveOut(const QStringList &datasets) override;
    [[nodiscard]] sync::CacheResult<void> keepAttention(const sync::AttentionKeeping &keeping,
                                                        const QDateTime &now) override;
    [[nodiscard]] sync::CacheResult<qint64> trimHistory(const workspace::HistoryLimits &limits,
                                                        const QDateTime &now) override;
    [[nodiscard]] sync::CacheResult<QList<sync::Wait>> waits() override;
    [[nodiscard]] sync::CacheResult<void> keepWaits(const QList<sync::Wait> &waits) override;
    [[nodiscard]] sync::CacheResult<QList<sync::LastAttempt>> lastAttempts() override;
    [[nodiscard]] sync::CacheResult<QList<sync::PageSize>> pageSizes() override;
    [[nodiscard]] sync::CacheResult<void> keepPageSize(const sync::PageSize &size) override;

    /// Stores a valid workspace, so that the client can start without its source; indexes the names that it wants
    /// otherwise than the one before.
    [[nodiscard]] sync::CacheResult<void> saveWorkspace(const QByteArray &document, const QString &location,
                                                        const QDateTime &readAt);

private:
    explicit Writer(std::shared_ptr<StageFile> stage);

    std::shared_ptr<StageFile> m_stage; ///< with the connection
};

} // namespace anjungan::store
