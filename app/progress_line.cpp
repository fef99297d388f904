// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "app/console.h"
#include "app/done_line.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

constexpr int barWidth = 24;
constexpr qint64 redrawMs = 100;

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

} // namespace

ProgressLine::ProgressLine(qsizetype datasets) : m_datasets(datasets), m_terminal(isTerminal()) { m_since.start(); }

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::clear()
{
    if (m_drawn)
        write(ConsoleStream::Error, u"\r\x1b[K"_s);
    m_drawn = false;
}

void ProgressLine::show(const sync::Progress &progress)
{
    m_seen[progress.dataset] = progress;
    if (progress.done) {
        clear();
        printError(doneLine(*progress.done));
    }
    if (!m_terminal || (!progress.done && m_since.elapsed() < redrawMs))
        return;
    qint64 bytes = 0;
    double done = 0;
    for (const sync::Progress &one : std::as_const(m_seen)) {
        bytes += one.bytes;
        if (one.done)
            done += 1;
        else if (one.expectedRows.value_or(0) > 0)
            done += static_cast<double>(one.rows) / static_cast<double>(*one.expectedRows);
    }
    const int full = m_datasets > 0 ? static_cast<int>(barWidth * done / static_cast<double>(m_datasets)) : 0;
    const QString bar = QString(full, u'#').leftJustified(barWidth, u'.', true);
    write(ConsoleStream::Error, u"\r[%1] %2 kB\x1b[K"_s.arg(bar).arg(bytes / 1000));
    m_drawn = true;
    m_since.restart();
}

} // namespace anjungan::app
