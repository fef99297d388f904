// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace anjungan::charts {

/// Enables scrolling `area` by touch (drag and flick) if the device has a touch screen at the time of the call.
/// Otherwise it does nothing: Qt never frees the recognizer of QScroller::grabGesture(), and a wall that runs for
/// months creates its pages many times.
void enableTouchScroll(QAbstractScrollArea &area);

} // namespace anjungan::charts
