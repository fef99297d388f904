// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/touch_scroll.h"

#include "ui/theme/touch_screen.h"

#include <QAbstractScrollArea>
#include <QScroller>

namespace anjungan::charts {

void enableTouchScroll(QAbstractScrollArea &area)
{
    if (theme::hasTouchScreen())
        QScroller::grabGesture(area.viewport(), QScroller::TouchGesture);
}

} // namespace anjungan::charts
