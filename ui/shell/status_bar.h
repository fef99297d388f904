// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/source_reach.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::shell {

/// What the status bar says; plain text.
struct StatusText
{
    theme::Tone tone = theme::Tone::Neutral;
    QString reach;     ///< "Connected to the sources", "Offline, as of 21 Nov 2026 14.05 WIB"
    QStringList left;  ///< what follows it
    QStringList right; ///< what is wrong

    bool operator==(const StatusText &) const = default;
};

/// How far a run is: datasets done of those under way, bytes received. Nothing where no run is under way.
struct RunState
{
    int done = 0;
    int total = 0;
    qint64 bytes = 0;
};

/// `cacheBytes`: size of the cache file, 0 where it is unknown.
StatusText statusText(Reach reach, const Tally &tally, const std::optional<RunState> &run, qint64 cacheBytes,
                      const theme::Formatter &format);

/// The line at the window's lower edge.
class StatusBar : public QWidget
{
    Q_OBJECT
public:
    StatusBar(theme::Theme &theme, QWidget *parent = nullptr);

    void setText(const StatusText &text);
    const StatusText &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    theme::Theme &m_theme;
    StatusText m_text;
};

} // namespace anjungan::shell
