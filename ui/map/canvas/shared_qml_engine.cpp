// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/shared_qml_engine.h"

#include <QQmlComponent>
#include <QQmlEngine>

namespace anjungan::map {

QUrl surfaceUrl() { return QUrl(QStringLiteral("qrc:/qt/qml/Anjungan/Map/qml/MapSurface.qml")); }

SharedQmlEngine::SharedQmlEngine() = default;

SharedQmlEngine::~SharedQmlEngine() = default;

QQmlEngine &SharedQmlEngine::qml()
{
    if (!m_qml)
        m_qml = std::make_unique<QQmlEngine>();
    return *m_qml;
}

void SharedQmlEngine::prepare()
{
    m_surface = std::make_unique<QQmlComponent>(&qml(), surfaceUrl(), QQmlComponent::Asynchronous);
}

} // namespace anjungan::map
