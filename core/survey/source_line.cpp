// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/source_line.h"

namespace anjungan::survey {

SourceLine::SourceLine(source::Transport &transport, const sync::Clock &clock, const sync::Options &options,
                       const Bounds &bounds)
    : clocks(transport, [&clock] { return clock.now(); }),
      patient(clocks, options.requestsPerSource, options.pause, options.random), bounded(patient, bounds)
{
}

std::expected<std::unique_ptr<SourceLine>, source::SourceError>
connectTo(const workspace::Source &source, source::Transport &transport, const sync::Clock &clock,
          const sync::Options &options, const Bounds &bounds)
{
    auto line = std::make_unique<SourceLine>(transport, clock, options, bounds);
    auto made = source::makeConnector(source, line->bounded, options.limits);
    if (!made)
        return std::unexpected(made.error());
    line->inner = std::move(*made);
    line->connector = std::make_unique<WatchingConnector>(*line->inner, bounds);
    return line;
}

} // namespace anjungan::survey
