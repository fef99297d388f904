// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/source_line.h"
#include "core/survey/survey_values.h"
#include "core/survey/temporary_cache.h"
#include "core/sync/report.h"
#include "core/sync/version_list.h"

#include <functional>
#include <stop_token>

namespace anjungan::survey {

/// What the syncs of a survey share. All references must outlive them.
struct Ground
{
    const workspace::Workspace &workspace;
    TemporaryCache &cache;
    source::Transport &transport;
    const sync::Clock &clock;
    const sync::Options &options;
    const Bounds &bounds;
    std::stop_token stop;
    std::function<void(const sync::Progress &)> onProgress; ///< of first syncs; may be empty
};

/// One sync of a dataset, as the engine does it.
[[nodiscard]] QCoro::Task<sync::Observation> syncOnce(const Ground &ground, const workspace::Dataset &dataset,
                                                      SourceLine &line, const sync::Versions *versions, bool isTold);

/// Syncs a dataset into the empty cache by `line`, again by a connection of its own where that may be cheaper, as a
/// later run does, and tries what the source declares. All references must outlive the task; `versions` may be null.
[[nodiscard]] QCoro::Task<CollectionSurvey> surveyCollection(const Ground &ground, const workspace::Dataset &dataset,
                                                             SourceLine &line, const sync::Versions *versions);

} // namespace anjungan::survey
