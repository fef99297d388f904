// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/repainting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTest>
#include <QWidget>

namespace anjungan::test {

namespace {

class PaintCounter : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

bool repaintsAfter(QWidget &widget, const std::function<void()> &change, QWidget *watched)
{
    widget.show();
    if (!QTest::qWaitForWindowExposed(widget.window()))
        return false;
    PaintCounter counter;
    (watched ? watched : &widget)->installEventFilter(&counter);
    // What was asked for before the change does not count.
    for (int before = -1; before != counter.count;) {
        before = counter.count;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    counter.count = 0;
    change();
    return QTest::qWaitFor([&counter] { return counter.count > 0; }, 3000);
}

} // namespace anjungan::test
