// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/tile.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <mutex>

namespace anjungan::map {

struct PaintedTile
{
    render::Tile tile;
    QImage image; ///< null where memory ran out
};

/// Paints tiles on threads of its own, which go on from one to the next without a word from the UI thread: that may be
/// busy with a frame. Lives on the UI thread, which it never makes wait for a painter.
class TileRenderer : public QObject
{
    Q_OBJECT

public:
    explicit TileRenderer(QObject *parent = nullptr);
    ~TileRenderer() override;

    /// What all tiles are painted from now on. What is being painted for another look will not be told.
    void setLook(std::shared_ptr<const render::Scene> scene, const QColor &water, double dpr);

    /// The scene shows something else than before: what is being painted will not be told and may be wanted again.
    void renew();

    /// The tiles wanted now, the most urgent first, in place of those asked for before; what a thread already works on
    /// isn't begun again.
    void want(const std::vector<render::Tile> &tiles);

Q_SIGNALS:
    /// As many as have been done since the last time.
    void painted(const std::vector<anjungan::map::PaintedTile> &tiles);

private:
    struct Look
    {
        std::shared_ptr<const render::Scene> scene;
        QColor water;
        double dpr = 1;
        quint64 number = 0;
    };

    void work();
    void tell();

    std::mutex m_mutex; ///< of what follows, up to the threads
    Look m_look;
    std::deque<render::Tile> m_waiting;
    std::vector<render::Tile> m_working; ///< of this look
    std::vector<PaintedTile> m_done;     ///< of this look, not yet told
    int m_workers = 0;
    bool m_isTelling = false; ///< tell() is on its way

    QThreadPool m_threads;
};

} // namespace anjungan::map
