// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/clock_watch.h"
#include "core/survey/bounded_transport.h"
#include "core/survey/watching_connector.h"
#include "core/sync/options.h"
#include "core/sync/timing/clock.h"
#include "core/sync/timing/patient_transport.h"

#include <memory>

namespace anjungan::survey {

/// The connection to one source as a sync has it, but bounded and watched. Members are used by those below them.
struct SourceLine
{
    source::ClockWatch clocks;
    sync::PatientTransport patient;
    BoundedTransport bounded;
    std::unique_ptr<source::Connector> inner;
    std::unique_ptr<WatchingConnector> connector;

    SourceLine(source::Transport &transport, const sync::Clock &clock, const sync::Options &options,
               const Bounds &bounds);
};

/// All references must outlive it.
[[nodiscard]] std::expected<std::unique_ptr<SourceLine>, source::SourceError>
connectTo(const workspace::Source &source, source::Transport &transport, const sync::Clock &clock,
          const sync::Options &options, const Bounds &bounds);

} // namespace anjungan::survey
