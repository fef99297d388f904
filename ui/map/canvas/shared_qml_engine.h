// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QQmlEngine;

namespace anjungan::map {

/// What the maps of one window share: the loaded and compiled surface, so that only the first map takes the time for
/// it. Lives on the UI thread and outlives its maps.
class SharedQmlEngine
{
public:
    SharedQmlEngine();
    ~SharedQmlEngine();

    /// Made when it is first asked for.
    QQmlEngine &qml();

private:
    std::unique_ptr<QQmlEngine> m_qml;
};

} // namespace anjungan::map
