// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/workspace_loader.h"
#include "core/store/bundle/bundle_reader.h"
#include "core/store/writer.h"

namespace anjungan::app {

/// What a bundle is applied to.
struct BundleTarget
{
    std::unique_ptr<store::Writer> cache;
    Loaded loaded; ///< the workspace that `arguments` name, else the cache's own, else, for a new cache, the bundle's
};

/// Opens the cache and sees that it keeps the workspace. Nothing is made for a workspace that cannot be read. An error
/// is lines for the user.
std::expected<BundleTarget, QStringList> openBundleTarget(const Arguments &arguments, const store::BundleReader &bundle,
                                                          const QDateTime &now);

} // namespace anjungan::app
