// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exposures.h"

#include "core/workspace/ids.h"

namespace anjungan::sync {

void keepExposures(Cache &cache, const workspace::Workspace &workspace)
{
    static_cast<void>(cache.keepExposures(workspace::idsOf(workspace.exposures)));
}

ExposureUpdate updateExposure(Cache &cache, const workspace::Exposure &exposure, const QDateTime &at)
{
    const auto done = cache.update(exposure, at);
    return done ? *done : ExposureUpdate{.exposure = exposure.id, .error = {done.error().toMessage()}};
}

} // namespace anjungan::sync
