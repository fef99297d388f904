// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

#include <memory>
#include <optional>

/// What applying a bundle needs of it; core/store has the real one. An error of these calls is about the bundle.
namespace anjungan::sync {

/// What a bundle says of one of its datasets: the state of the cache that it was made from.
struct BundledDataset
{
    QString id;
    DatasetState state; ///< published, with the time when it was confirmed
};

class BundledRows
{
public:
    virtual ~BundledRows() = default;

    /// The next rows; nothing after the last.
    virtual CacheResult<std::optional<BundledPage>> next() = 0;
};

class Bundle
{
public:
    virtual ~Bundle() = default;

    virtual CacheResult<QList<BundledDataset>> datasets() = 0;
    /// Of a dataset as the workspace that it is applied to defines it.
    virtual CacheResult<std::unique_ptr<BundledRows>> rows(const workspace::Dataset &dataset) = 0;
};

} // namespace anjungan::sync
