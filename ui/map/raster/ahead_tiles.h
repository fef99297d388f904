// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/raster/tile_fetcher.h"

#include <QThread>

namespace anjungan::map {

/// Fetches tiles that nobody looks at yet, so that they are on the device without a network. Lives on the UI thread and
/// never blocks it but at its end, for as long as it takes to call off what is under way.
class AheadTiles : public QObject
{
    Q_OBJECT

public:
    explicit AheadTiles(const TileService &service, QObject *parent = nullptr);
    ~AheadTiles() override;

    /// In place of what was to be fetched before; those that are on the device and not old are not fetched.
    void fetch(std::vector<render::RasterTile> tiles);

Q_SIGNALS:
    /// How many are still to be fetched, or tried again; 0 at the end.
    void left(qint64 tiles);
    void troubleChanged(const QString &what); ///< see TileFetcher

private:
    QThread m_thread;
    TileFetcher *m_fetcher;
};

} // namespace anjungan::map
