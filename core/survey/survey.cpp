// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey.h"

#include "core/store/reader.h"
#include "core/survey/area_codes.h"
#include "core/survey/cost.h"
#include "core/sync/failure.h"

#include <algorithm>

namespace anjungan::survey {

using message::Code;
using message::make;

SourceSurvey::SourceSurvey(workspace::Workspace workspace, source::Transport &transport, const sync::Clock &clock,
                           sync::Options options, const Bounds &bounds)
    : m_workspace(std::move(workspace)), m_transport(transport), m_clock(clock), m_options(std::move(options)),
      m_bounds(bounds)
{
}

QCoro::Task<sync::CacheResult<Survey>> SourceSurvey::run(std::function<void(const sync::Progress &)> onProgress)
{
    const auto cache = TemporaryCache::make();
    if (!cache)
        co_return std::unexpected(cache.error());
    const Ground ground{.workspace = m_workspace,
                        .cache = **cache,
                        .transport = m_transport,
                        .clock = m_clock,
                        .options = m_options,
                        .bounds = m_bounds,
                        .stop = m_stop.get_token(),
                        .onProgress = std::move(onProgress)};
    Survey survey;
    for (const workspace::Dataset &dataset : m_workspace.datasets) {
        if (m_stop.stop_requested())
            break;
        survey.datasets << co_await surveyOne(ground, dataset, survey);
    }
    survey.isCanceled = m_stop.stop_requested();
    const auto reader = store::Reader::open((*cache)->file());
    if (!reader)
        co_return std::unexpected(reader.error());
    if (const auto judged = judgeCodes(survey.datasets, m_workspace, **reader); !judged)
        co_return std::unexpected(judged.error());
    co_return survey;
}

QCoro::Task<CollectionSurvey> SourceSurvey::surveyOne(const Ground &ground, const workspace::Dataset &dataset,
                                                      Survey &survey)
{
    CollectionSurvey none{.dataset = dataset.id, .source = dataset.source, .collection = dataset.collection};
    const workspace::Source &source = *m_workspace.source(dataset.source); // exists, since the workspace was validated
    if (const auto down = m_downs.constFind(source.id); down != m_downs.constEnd()) {
        none.first = *down;
        none.first.dataset = dataset.id;
        none.first.requests = 0;
        none.first.bytes = 0;
        none.wrong << make<Code::NotAsked>(down->dataset, down->error);
        co_return none;
    }
    auto &line = m_lines[source.id];
    if (!line) {
        auto made = connectTo(source, m_transport, m_clock, m_options, m_bounds);
        if (!made) {
            none.first.error << made.error().toMessage();
            none.wrong = none.first.error;
            co_return none;
        }
        line = std::move(*made);
        const auto isOfIt = [&source](const workspace::Dataset &one) { return one.source == source.id; };
        if (source.versions && std::ranges::count_if(m_workspace.datasets, isOfIt) > 1)
            co_await askVersions(source, *line, survey);
    }
    const auto versions = m_versions.find(source.id);
    CollectionSurvey seen =
        co_await surveyCollection(ground, dataset, *line, versions == m_versions.end() ? nullptr : &versions->second);
    if (seen.first.cause && sync::speaksOfAllRequests(*seen.first.cause) && seen.pages == 0)
        m_downs.insert(source.id, seen.first);
    co_return seen;
}

QCoro::Task<void> SourceSurvey::askVersions(const workspace::Source &source, SourceLine &line, Survey &survey)
{
    sync::VersionList list(*source.versions);
    const sync::Versions versions = co_await list.ask(*line.connector, m_stop.get_token());
    const Cost cost{.requests = versions.traffic.requests, .bytes = versions.traffic.bytes};
    Cost costADay;
    for (const workspace::Dataset &dataset : m_workspace.datasets) {
        if (dataset.source != source.id)
            continue;
        const Cost daily = dailyCost(cost, dataset.refresh.value_or(workspace::usualRefresh));
        costADay = daily.requests > costADay.requests ? daily : costADay;
    }
    survey.lists << ListSurvey{.source = source.id, .cost = cost, .costADay = costADay, .wrong = versions.note};
    m_versions.emplace(source.id, versions);
}

} // namespace anjungan::survey
