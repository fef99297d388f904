// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/demo/demo_source.h"
#include "app/workspace_loader.h"

#include <memory>

namespace anjungan::app {

/// The workspace that a command works with, and the demo's source where that is wanted; it serves as long as this
/// lives.
struct Start
{
    Loaded loaded;
    std::unique_ptr<demo::DemoSource> demoSource;
};

/// The demo's workspace on a freshly started source of its own.
std::expected<Start, QStringList> startDemo();

/// The workspace that `arguments` name, read now; waits for it.
std::expected<Start, QStringList> start(const Arguments &arguments);

} // namespace anjungan::app
