// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_snap.h"

#include <QAbstractScrollArea>
#include <QGuiApplication>
#include <QScrollBar>
#include <QScroller>

#include <chrono>
#include <cmath>

namespace anjungan::charts {

namespace {

/// Longer than the pauses within one movement of a hand.
constexpr std::chrono::milliseconds restTime{160};

} // namespace

RowSnap::RowSnap(QAbstractScrollArea &area) : QObject(&area), m_area(area)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(restTime);
    connect(&m_pause, &QTimer::timeout, this, &RowSnap::settle);
    connect(area.verticalScrollBar(), &QScrollBar::valueChanged, &m_pause, qOverload<>(&QTimer::start));
}

bool RowSnap::isHeld() const
{
    const bool isFlicked = QScroller::hasScroller(m_area.viewport()) &&
                           QScroller::scroller(m_area.viewport())->state() != QScroller::Inactive;
    return isFlicked || QGuiApplication::mouseButtons() != Qt::NoButton;
}

void RowSnap::settle()
{
    if (m_pitch <= 0)
        return;
    if (isHeld())
        return m_pause.start();
    QScrollBar *bar = m_area.verticalScrollBar();
    bar->setValue(static_cast<int>(std::lround(std::round(bar->value() / m_pitch) * m_pitch)));
}

} // namespace anjungan::charts
