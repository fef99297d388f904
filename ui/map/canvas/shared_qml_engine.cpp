// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/shared_qml_engine.h"

#include <QQmlEngine>
#include <QTimer>

#include <chrono>
#include <utility>

namespace anjungan::map {

namespace {

/// Three frames of a display.
constexpr std::chrono::milliseconds seenWithin{50};

} // namespace

SharedQmlEngine::SharedQmlEngine() = default;

SharedQmlEngine::~SharedQmlEngine() = default;

QQmlEngine &SharedQmlEngine::qml()
{
    if (!m_qml)
        m_qml = std::make_unique<QQmlEngine>();
    return *m_qml;
}

void SharedQmlEngine::hold() { m_isHeld = !m_qml; }

void SharedQmlEngine::begin()
{
    if (std::exchange(m_isHeld, false))
        Q_EMIT begun();
}

void SharedQmlEngine::beginSoon()
{
    if (m_isHeld)
        QTimer::singleShot(seenWithin, this, &SharedQmlEngine::begin);
}

} // namespace anjungan::map
