// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame_timer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace anjungan::bench {

void FrameTimer::frame(const std::function<void()> &move)
{
    QElapsedTimer timer;
    timer.start();
    move();
    m_widget.repaint();
    QCoreApplication::processEvents();
    m_milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

QJsonObject FrameTimer::result() const
{
    std::vector<double> sorted = m_milliseconds;
    std::ranges::sort(sorted);
    const auto at = [&](double share) { return sorted[static_cast<std::size_t>(share * double(sorted.size() - 1))]; };
    return {{QStringLiteral("median"), at(0.5)},
            {QStringLiteral("p95"), at(0.95)},
            {QStringLiteral("max"), at(1)},
            {QStringLiteral("frames"), static_cast<qint64>(sorted.size())}};
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace anjungan::bench
