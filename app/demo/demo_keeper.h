// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_collection.h"
#include "core/workspace/workspace.h"

namespace anjungan::demo {

/// The export of a keeper who has watched for a year whether each agency of the workspace delivered each month: made-up
/// observations, judged by the rules that real ones are. The same on every device on one day.
DemoCollection demoVerdicts(const workspace::Workspace &workspace, const QDateTime &now);

} // namespace anjungan::demo
