// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/touch_scroll.h"

#include <QAbstractScrollArea>
#include <QInputDevice>
#include <QScroller>

#include <algorithm>

namespace anjungan::charts {

void enableTouchScroll(QAbstractScrollArea &area)
{
    const auto devices = QInputDevice::devices();
    const bool hasTouchScreen = std::ranges::any_of(
        devices, [](const QInputDevice *device) { return device->type() == QInputDevice::DeviceType::TouchScreen; });
    if (hasTouchScreen)
        QScroller::grabGesture(area.viewport(), QScroller::TouchGesture);
}

} // namespace anjungan::charts
