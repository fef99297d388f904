// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

#include <memory>
#include <optional>

/// The interface of a bundle that is applied; core/store implements it. Errors of these functions concern the bundle.
namespace anjungan::sync {

/// A dataset of a bundle, with its state in the cache that the bundle was made from.
struct BundledDataset
{
    QString id;
    DatasetState state; ///< published, with the time of its confirmation
};

class BundledRows
{
public:
    virtual ~BundledRows() = default;

    /// The next rows; none after the last.
    [[nodiscard]] virtual CacheResult<std::optional<BundledPage>> next() = 0;
};

class Bundle
{
public:
    virtual ~Bundle() = default;

    [[nodiscard]] virtual CacheResult<QList<BundledDataset>> datasets() = 0;
    /// The rows of `dataset`, as defined by the workspace that the bundle is applied to.
    [[nodiscard]] virtual CacheResult<std::unique_ptr<BundledRows>> rows(const workspace::Dataset &dataset) = 0;
};

} // namespace anjungan::sync
