// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace anjungan::charts {

/// Lets fingers drag and flick what `area` shows, where the device has a touch screen when this is called. Elsewhere
/// nothing is done: Qt never frees the recognizer of QScroller::grabGesture(), and a wall that runs for months makes
/// its pages many times.
void enableTouchScroll(QAbstractScrollArea &area);

} // namespace anjungan::charts
