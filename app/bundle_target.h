// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/workspace_loader.h"
#include "core/store/bundle/bundle_reader.h"
#include "core/store/writer.h"

namespace anjungan::app {

/// The cache that a bundle is applied to.
struct BundleTarget
{
    std::unique_ptr<store::Writer> cache;
    Loaded loaded; ///< the workspace that `arguments` name, otherwise the cache's own, otherwise, for a new cache, the
                   ///< bundle's
};

/// Opens the cache and stores the workspace in it. Creates nothing if the workspace cannot be read. The error is lines
/// for the user.
[[nodiscard]] std::expected<BundleTarget, QStringList>
openBundleTarget(const Arguments &arguments, const store::BundleReader &bundle, const QDateTime &now);

} // namespace anjungan::app
