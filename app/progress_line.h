// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/report.h"

#include <QElapsedTimer>
#include <QHash>

namespace anjungan::app {

/// The progress of a sync on a terminal: one line on standard error that is overwritten, and a line for each completed
/// dataset. If standard error is not a terminal, only the latter.
class ProgressLine
{
public:
    explicit ProgressLine(qsizetype datasets);
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const sync::Progress &progress);

private:
    void clear();

    qsizetype m_datasets;
    bool m_terminal;
    bool m_drawn = false;
    QHash<QString, sync::Progress> m_seen;
    QElapsedTimer m_since; ///< since the line was last drawn
};

} // namespace anjungan::app
