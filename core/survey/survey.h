// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/collection_survey.h"

#include <map>

namespace anjungan::survey {

/// Asks all sources of a workspace what they are like, by syncing each of its datasets into a temporary cache as a
/// device would, one after the other. Lives on one thread with its transport. To be used once.
class SourceSurvey
{
public:
    /// All references must outlive it.
    SourceSurvey(workspace::Workspace workspace, source::Transport &transport, const sync::Clock &clock,
                 sync::Options options, const Bounds &bounds = {});

    /// `onProgress` is told of each dataset's first sync; it may be empty. The error is that of the temporary cache.
    [[nodiscard]] QCoro::Task<sync::CacheResult<Survey>> run(std::function<void(const sync::Progress &)> onProgress);

    void cancel() { m_stop.request_stop(); } ///< ends a run at once, with what is known

private:
    [[nodiscard]] QCoro::Task<void> askVersions(const workspace::Source &source, SourceLine &line, Survey &survey);
    [[nodiscard]] QCoro::Task<CollectionSurvey> surveyOne(const Ground &ground, const workspace::Dataset &dataset,
                                                          Survey &survey);

    const workspace::Workspace m_workspace;
    source::Transport &m_transport;
    const sync::Clock &m_clock;
    const sync::Options m_options;
    const Bounds m_bounds;
    std::stop_source m_stop;
    std::map<QString, std::unique_ptr<SourceLine>> m_lines; ///< by source
    std::map<QString, sync::Versions> m_versions;           ///< likewise, of those with a list
    QHash<QString, sync::Observation> m_downs;              ///< likewise: a failure that concerns the whole source
};

} // namespace anjungan::survey
