// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QQmlEngine;

namespace anjungan::map {

/// Shared by the maps of one window: the loaded and compiled surface, so that only the first map needs the time for it.
/// Lives on the UI thread and must outlive its maps.
class SharedQmlEngine
{
public:
    SharedQmlEngine();
    ~SharedQmlEngine();

    /// Created on first use.
    QQmlEngine &qml();

private:
    std::unique_ptr<QQmlEngine> m_qml;
};

} // namespace anjungan::map
