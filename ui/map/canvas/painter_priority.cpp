// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/painter_priority.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace anjungan::map {

void lowerPainterPriority()
{
#ifdef Q_OS_LINUX
    // Gives tiles a tenth of a contended processor. If it cannot be set, frames and tiles share it equally.
    constexpr int nice = 10;
    [[maybe_unused]] const int set = setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace anjungan::map
