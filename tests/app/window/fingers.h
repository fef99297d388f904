// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointingDevice>
#include <QTest>
#include <QWidget>

namespace anjungan::test {

/// The screen that is touched. Views are told of it when they are created: to be called before that.
QPointingDevice &touchScreen();

/// Fingers on a widget. They are put on its window, as those of a hand: a widget without a window of its own would
/// only be found on the part of the window that the screen has room for.
class Fingers
{
public:
    explicit Fingers(const QWidget *on)
        : m_on(*on), m_touch(QTest::touchEvent(on->window()->windowHandle(), &touchScreen(), false))
    {
    }

    Fingers &press(int finger, QPoint at) { return put(&QTest::QTouchEventSequence::press, finger, at); }
    Fingers &move(int finger, QPoint at) { return put(&QTest::QTouchEventSequence::move, finger, at); }
    Fingers &release(int finger, QPoint at) { return put(&QTest::QTouchEventSequence::release, finger, at); }
    Fingers &rest(int finger)
    {
        m_touch.stationary(finger);
        return *this;
    }
    void go() { m_touch.commit(); }

private:
    using Put = QTest::QTouchEventSequence &(QTest::QTouchEventSequence::*)(int, const QPoint &, QWindow *);

    Fingers &put(Put how, int finger, QPoint at)
    {
        (m_touch.*how)(finger, m_on.mapTo(m_on.window(), at), m_on.window()->windowHandle());
        return *this;
    }

    const QWidget &m_on;
    QTest::QTouchEventSequence m_touch;
};

void tapOn(const QWidget *widget, QPoint at);
/// One finger from here to there, in steps of 8 pixels.
void dragOn(const QWidget *widget, QPoint from, QPoint to);
/// Two fingers that move apart and leave one after the other.
void spread(const QWidget *widget, QPoint middle, int from, int to);

} // namespace anjungan::test
