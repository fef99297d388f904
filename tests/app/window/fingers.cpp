// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/fingers.h"

#include <algorithm>
#include <memory>

namespace anjungan::test {

QPointingDevice &touchScreen()
{
    static const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    return *device;
}

void tapOn(const QWidget *widget, QPoint at)
{
    Fingers fingers(widget);
    fingers.press(0, at).go();
    fingers.release(0, at).go();
}

void dragOn(const QWidget *widget, QPoint from, QPoint to)
{
    constexpr int step = 8;
    const QPoint way = to - from;
    const int steps = std::max(2, std::max(std::abs(way.x()), std::abs(way.y())) / step);
    Fingers fingers(widget);
    fingers.press(0, from).go();
    for (int at = 1; at <= steps; ++at)
        fingers.move(0, from + way * at / steps).go();
    fingers.release(0, to).go();
}

void spread(const QWidget *widget, QPoint middle, int from, int to)
{
    Fingers fingers(widget);
    fingers.press(0, middle - QPoint(from, 0)).go();
    fingers.rest(0).press(1, middle + QPoint(from, 0)).go();
    for (int apart = from; apart <= to; apart += 4)
        fingers.move(0, middle - QPoint(apart, 0)).move(1, middle + QPoint(apart, 0)).go();
    fingers.rest(0).release(1, middle + QPoint(to, 0)).go();
    fingers.release(0, middle - QPoint(to, 0)).go();
}

} // namespace anjungan::test
