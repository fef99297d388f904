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
    QImage image; ///< null if memory ran out
};

/// Paints tiles on its own threads, which continue with the next tile without involving the UI thread, since that may
/// be busy with a frame. Lives on the UI thread and never blocks it.
class TileRenderer : public QObject
{
    Q_OBJECT

public:
    explicit TileRenderer(QObject *parent = nullptr);
    ~TileRenderer() override;

    /// Sets what all tiles are painted from. Tiles in progress for another look are not emitted.
    void setLook(std::shared_ptr<const render::Scene> scene, const QColor &water, double dpr);

    /// The scene's content has changed: tiles in progress are not emitted, and may be requested again.
    void renew();

    /// Requests tiles, the most urgent first, and cancels earlier requests; a tile that a thread is painting is not
    /// started again.
    void want(const std::vector<render::Tile> &tiles);

Q_SIGNALS:
    /// All tiles finished since the last signal.
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
    void emitPainted();

    std::mutex m_mutex; ///< guards the members from here up to the threads
    Look m_look;
    std::deque<render::Tile> m_waiting;
    std::vector<render::Tile> m_working; ///< of this look
    std::vector<PaintedTile> m_done;     ///< of this look, not yet emitted
    int m_workers = 0;
    bool m_isEmitQueued = false; ///< emitPainted() is queued

    QThreadPool m_threads;
};

} // namespace anjungan::map
