// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <numeric>

namespace anjungan::test {

/// The places of all datasets, in the workspace's order.
inline QList<int> inOrder(const workspace::Workspace &workspace)
{
    QList<int> order(workspace.datasets.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace anjungan::test
