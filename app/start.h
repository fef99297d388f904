// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/demo/demo_source.h"
#include "app/workspace_loader.h"

#include <memory>

namespace anjungan::app {

/// Where the demo's workspace is, in place of a path or an address.
inline const QString demoLocation = QStringLiteral("demo");

/// The workspace of a command, and with --demo the demo's source, which runs during the lifetime of this object.
struct Start
{
    Loaded loaded;
    std::unique_ptr<demo::DemoSource> demoSource;
};

/// The demo's workspace, with a newly started source.
[[nodiscard]] std::expected<Start, QStringList> startDemo();

/// Reads the workspace that `arguments` name; blocks until it is read.
[[nodiscard]] std::expected<Start, QStringList> start(const Arguments &arguments);

} // namespace anjungan::app
