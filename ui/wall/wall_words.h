// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format.h"
#include "ui/wall/siaga_banner.h"
#include "ui/wall/siaga_board.h"
#include "ui/wall/wall_header.h"

#include <QCoreApplication>

namespace anjungan::shell {
class SyncMonitor;
}
namespace anjungan::workspace {
struct Workspace;
}

namespace anjungan::wall {

/// What a wall says around its page, in one language. Moments are UTC. A value of references that must outlive it.
class WallWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::wall::WallWords)

public:
    WallWords(const workspace::Workspace &workspace, const theme::Formatter &format, const QString &language)
        : m_workspace(workspace), m_format(format), m_language(language)
    {
    }

    WallHeader::Words header(const QString &page, const QDateTime &now) const;
    /// Lines whose figures the data do not have are left out.
    SiagaBanner::Words banner(const Siaga &siaga, const SiagaBoard &board, const QDateTime &now) const;

    /// What follows, in how long; empty if nothing else does.
    QString next(const QString &page, std::chrono::milliseconds in, bool isHeld) const;
    QString pinnedUntil(const QDateTime &until) const;
    /// "diperbarui 17.10": when a source last answered for its data. Of an earlier day the day too. How old each
    /// figure is, its card says.
    QString fresh(const shell::SyncMonitor &monitor, const QDateTime &now) const;

private:
    QString dateOf(const QDateTime &moment) const; ///< "21 November 2026"
    QString momentOf(const QDateTime &moment, const QDateTime &now) const;
    QString lasting(std::chrono::minutes time) const;

    const workspace::Workspace &m_workspace;
    const theme::Formatter &m_format;
    const QString m_language;
};

} // namespace anjungan::wall
