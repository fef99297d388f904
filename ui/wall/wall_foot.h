// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace anjungan::wall {

/// What stands below a wall's page: the rotation with its progress, what follows, how fresh the data are, and the
/// heart, which beats with each frame that is painted while questions are answered. Lives on the UI thread.
class WallFoot : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        QStringList pages;   ///< of the rotation
        int current = -1;    ///< of them
        double progress = 0; ///< 0 to 1
        bool isPinned = false;
        bool isHeld = false;
        QString above; ///< what follows, or how long it stays
        QString fresh; ///< how fresh the data are
        theme::Tone tone = theme::Tone::Neutral;
        bool isAlive = false;

        bool operator==(const State &) const = default;
    };

    /// Height in pixels at a factor of 1.
    static constexpr double high = 35;

    /// `theme` must outlive it.
    explicit WallFoot(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Paints the next frame.
    void setState(const State &state);
    const State &state() const { return m_state; }

    /// How many frames were painted.
    quint64 frames() const { return m_frames; }

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRectF &place) const;
    /// `pitch`: from the beginning of one page's bar to that of the next.
    void paintNames(QPainter &painter, const QRectF &place, double pitch) const;
    void paintHeart(QPainter &painter, const QPointF &centre) const;

    const theme::Theme &m_theme;
    State m_state;
    quint64 m_frames = 0;
};

} // namespace anjungan::wall
