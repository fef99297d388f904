// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace anjungan::app {

/// Long enough for any page; a page that needs longer has lost an answer, and its picture would be wrong.
inline constexpr std::chrono::seconds settleTimeout{60};

/// A line more in a panel's foot makes its card higher, which makes its page's grid different: so many layouts depend
/// on each other at most, each of which Qt asks for in another round of the event loop.
inline constexpr int layoutDepth = 8;

/// Runs the event loop until `shown`, a widget with isSettled() and settled(), shows the newest answers, and is laid
/// out for them; false after settleTimeout.
template<typename Shown> [[nodiscard]] bool waitUntilSettled(Shown &shown)
{
    QEventLoop loop;
    QTimer::singleShot(settleTimeout, &loop, [&loop] { loop.exit(1); });
    const auto look = [&] {
        if (shown.isSettled())
            loop.exit(0);
    };
    QObject::connect(&shown, &Shown::settled, &loop, look, Qt::QueuedConnection);
    QTimer::singleShot(0, &loop, look);
    if (loop.exec() != 0)
        return false;
    for (int depth = 0; depth < layoutDepth; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // A map of another size is painted again.
    return shown.isSettled() || loop.exec() == 0;
}

/// Shows the window, which is laid out from then on, but not painted: see painted().
inline void showUnpainted(QWidget &window)
{
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.setUpdatesEnabled(false);
    window.show();
}

/// The result of `paint`, which paints the window of showUnpainted() into something else: the only time that it is.
template<typename Paint> auto painted(QWidget &window, const Paint &paint)
{
    window.setUpdatesEnabled(true); // the paint events that it asks for come with the event loop
    auto result = paint();
    window.setUpdatesEnabled(false);
    return result;
}

} // namespace anjungan::app
