// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

#include <QByteArray>

#include <memory>

namespace anjungan::store {

class StageFile;

/// The one writer of a cache file: the cache as core/sync sees it. Lives on one thread.
class Writer final : public sync::Cache
{
public:
    /// Opens the file, making it where it is missing, brings its schema up to date (with a copy kept beside it before a
    /// step) and sees that it is a GeoPackage of ours that can be written. A file that is something else is an error
    /// and is left as it is.
    static sync::CacheResult<std::unique_ptr<Writer>> open(const QString &file);
    ~Writer() override;

    sync::CacheResult<sync::DatasetState> state(const QString &dataset) override;
    sync::CacheResult<std::unique_ptr<sync::Stage>> stage(const workspace::Dataset &dataset) override;
    sync::CacheResult<void> keepStages(const QStringList &wanted) override;
    sync::CacheResult<void> record(const sync::Observation &observation) override;
    sync::CacheResult<void> hold(const sync::Observation &observation) override;
    sync::CacheResult<sync::ExposureUpdate> update(const workspace::Exposure &exposure, const QDateTime &at) override;
    sync::CacheResult<void> keepExposures(const QStringList &wanted) override;
    sync::CacheResult<QList<sync::Wait>> waits() override;
    sync::CacheResult<void> keepWaits(const QList<sync::Wait> &waits) override;
    sync::CacheResult<QList<sync::LastAttempt>> lastAttempts() override;

    /// Keeps a workspace that was read without a mistake, so that the client starts without its source.
    sync::CacheResult<void> saveWorkspace(const QByteArray &document, const QString &location, const QDateTime &readAt);

private:
    explicit Writer(std::shared_ptr<StageFile> stage);

    std::shared_ptr<StageFile> m_stage; ///< with the connection
};

} // namespace anjungan::store
