// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/wall.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::wall {

/// What a wall shows while it has nothing to show: why, and that it goes on trying. Lives on the UI thread.
class WallNotice : public QWidget
{
    Q_OBJECT

public:
    explicit WallNotice(const workspace::WallSight &sight, QWidget *parent = nullptr);

    /// Lines for a reader; the first is the heading.
    void setLines(const QStringList &lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const workspace::WallSight m_sight;
    theme::Theme m_theme;
    QStringList m_lines;
};

} // namespace anjungan::wall
