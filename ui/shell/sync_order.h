// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QList>

namespace anjungan::shell {

/// The datasets that this device keeps, as places in its list, in the order of what a steward has to do: held, failed,
/// with faults, late, not asked since it was due, never synced, and then those that are as they should be; in each
/// group in the workspace's order.
QList<int> syncOrder(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                     const QDateTime &now);

} // namespace anjungan::shell
