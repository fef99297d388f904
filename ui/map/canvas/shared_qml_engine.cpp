// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/shared_qml_engine.h"

#include <QQmlEngine>

namespace anjungan::map {

SharedQmlEngine::SharedQmlEngine() = default;

SharedQmlEngine::~SharedQmlEngine() = default;

QQmlEngine &SharedQmlEngine::qml()
{
    if (!m_qml)
        m_qml = std::make_unique<QQmlEngine>();
    return *m_qml;
}

} // namespace anjungan::map
