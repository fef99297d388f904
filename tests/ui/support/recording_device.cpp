// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/recording_device.h"

namespace anjungan::test {

int RecordingDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dotsPerInch = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return m_size.width() * 254 / (10 * dotsPerInch);
    case PdmHeightMM:
        return m_size.height() * 254 / (10 * dotsPerInch);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace anjungan::test
