// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSize>

namespace anjungan::test {

/// A paint device of 96 dots per inch that paints nothing by itself: its engine notes what is painted.
class RecordingDevice : public QPaintDevice
{
protected:
    explicit RecordingDevice(QSize size) : m_size(size) {}

    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size; ///< in pixels
};

} // namespace anjungan::test
