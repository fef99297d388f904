// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/tile.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>

namespace anjungan::map {

/// Paints tiles on threads of its own. Lives on the UI thread, which it never makes wait.
class TileRenderer : public QObject
{
    Q_OBJECT

public:
    explicit TileRenderer(QObject *parent = nullptr);
    ~TileRenderer() override;

    /// What all tiles are painted from now on. What is being painted for another look will not be told.
    void setLook(std::shared_ptr<const render::Scene> scene, const QColor &water, double dpr);

    /// The tiles wanted now, the most urgent first, in place of those asked for before; what a thread already works on
    /// isn't begun again.
    void want(const std::vector<render::Tile> &tiles);

    bool isIdle() const { return m_waiting.empty() && m_working.empty(); }

Q_SIGNALS:
    void painted(const anjungan::render::Tile &tile, const QImage &image);

private:
    void startNext();
    void finish(quint64 look, const render::Tile &tile, const QImage &image);

    QThreadPool m_threads;
    std::shared_ptr<const render::Scene> m_scene;
    QColor m_water;
    double m_dpr = 1;
    quint64 m_look = 0; ///< counts the looks
    std::deque<render::Tile> m_waiting;
    std::vector<render::Tile> m_working; ///< of this look
    int m_running = 0;                   ///< of all looks
};

} // namespace anjungan::map
