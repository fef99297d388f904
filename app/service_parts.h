// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_loader.h"
#include "core/sync/sync_service.h"

#include <functional>

namespace anjungan::app {

/// What a service needs to sync this workspace into a cache file over the network. `report` is told that a damaged
/// cache was made anew, on the sync's thread. `clock` must outlive the service.
sync::ServiceParts serviceParts(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock,
                                std::function<void(const message::Message &)> report);

/// How it syncs: as usual, and its conditions are answered after each sync of a dataset.
sync::Options syncOptions(const workspace::Workspace &workspace, const QString &cacheFile);

} // namespace anjungan::app
