// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace anjungan::app {

/// Long enough for any page; a page that needs longer has lost an answer, and its picture would be wrong.
inline constexpr std::chrono::seconds settleTimeout{60};

/// Runs the event loop until `shown`, a widget with isSettled() and settled(), shows the newest answers; false after
/// settleTimeout.
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
    return loop.exec() == 0;
}

} // namespace anjungan::app
