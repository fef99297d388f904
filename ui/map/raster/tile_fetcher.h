// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"
#include "ui/map/raster/refused_tiles.h"
#include "ui/map/raster/tile_folder.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace anjungan::map {

/// What a tile source is to a fetcher.
struct TileService
{
    std::function<QUrl(const render::RasterTile &)> address;
    QString folder; ///< where its tiles are kept
    int minZoom = 0;
    int maxZoom = 19;
    qint64 mostBytes = 200LL * 1024 * 1024; ///< on the disk
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    /// Draws from [0, 1): the pauses after failures.
    std::function<double()> random = [] { return QRandomGenerator::global()->generateDouble(); };
    std::function<std::unique_ptr<source::Transport>()> makeTransport; ///< called on the fetcher's thread
};

/// Bounds on what a tile source may send.
source::Limits tileLimits();

/// Brings tiles to the disk: a few at a time, the first wanted first, and only what is missing there or old. What fails
/// is not asked for again for a while; where the source itself fails, nothing is. Lives on a thread of its own with an
/// event loop.
class TileFetcher : public QObject
{
    Q_OBJECT

public:
    explicit TileFetcher(TileService service);
    ~TileFetcher() override;

    /// In place of what was wanted before; what is under way and no longer wanted is called off.
    void want(const std::vector<render::RasterTile> &tiles);

    /// Cancels what is under way; then finished() follows. Nothing may be wanted afterwards.
    void finish();

Q_SIGNALS:
    /// After finish(), once no request is under way: only then is nothing of them kept when the thread ends.
    void finished();
    /// It is on the disk, new or another than before.
    void arrived(const anjungan::render::RasterTile &tile);
    /// How many of the wanted are not on the disk yet, or old, and may still come.
    void left(qint64 tiles);
    /// Why tiles do not come, one line for people; empty: they come again.
    void troubleChanged(const QString &what);

private:
    using Answer = std::expected<source::Response, source::SourceError>;

    void startNext();
    QCoro::Task<void> fetch(render::RasterTile tile, source::Request request, std::stop_token stop);
    void accept(const render::RasterTile &tile, const Answer &answer);
    void keep(const render::RasterTile &tile, const source::Response &response);
    void fail(const render::RasterTile &tile, const source::SourceError &error);
    void pause(std::chrono::milliseconds time);
    void finishIfIdle();
    void report(const QString &trouble);

    TileService m_service;
    TileFolder m_folder;
    std::unique_ptr<source::Transport> m_transport;
    std::vector<render::RasterTile> m_view;  ///< as it was last wanted
    std::deque<render::RasterTile> m_wanted; ///< of them those not begun
    std::map<render::RasterTile, std::stop_source> m_running;
    RefusedTiles m_refused;
    QTimer m_pause;
    int m_failures = 0;  ///< of the source, in a row
    qint64 m_bytes = -1; ///< on the disk; not counted yet below 0
    QString m_trouble;
    bool m_isFinishing = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< coroutines look before they touch this
};

} // namespace anjungan::map
