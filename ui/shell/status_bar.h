// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/source_reach.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::shell {

/// The texts of the status bar; plain text.
struct StatusText
{
    theme::Tone tone = theme::Tone::Neutral;
    QString reach;     ///< "Connected to the sources", "Offline, as of 21 Nov 2026 14.05 WIB"
    QStringList left;  ///< after `reach`
    QStringList right; ///< what is wrong

    bool operator==(const StatusText &) const = default;
};

/// The progress of a run: completed datasets, all datasets, received bytes.
struct RunState
{
    int done = 0;
    int total = 0;
    qint64 bytes = 0;
};

/// `cacheBytes`: size of the cache file, 0 if unknown. `run`: none if no sync is running.
StatusText statusText(Reach reach, const Tally &tally, const std::optional<RunState> &run, qint64 cacheBytes,
                      const theme::Formatter &format);

/// The line at the window's lower edge. What has no room is shown by a tap.
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
    QStringList allTexts() const;
    double widthOf(const QString &text) const;
    double rightOfLeft() const; ///< where the room of reach and the left texts ends
    [[nodiscard]] bool isCut() const;

    theme::Theme &m_theme;
    StatusText m_text;
};

} // namespace anjungan::shell
