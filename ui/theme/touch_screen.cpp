// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/touch_screen.h"

#include <QInputDevice>

#include <algorithm>

namespace anjungan::theme {

bool hasTouchScreen()
{
    const auto devices = QInputDevice::devices();
    return std::ranges::any_of(
        devices, [](const QInputDevice *device) { return device->type() == QInputDevice::DeviceType::TouchScreen; });
}

} // namespace anjungan::theme
