// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/engine.h"

#include <QQmlEngine>

namespace anjungan::map {

Engine::Engine() = default;

Engine::~Engine() = default;

QQmlEngine &Engine::qml()
{
    if (!m_qml) {
        m_qml = std::make_unique<QQmlEngine>();
    }
    return *m_qml;
}

} // namespace anjungan::map
