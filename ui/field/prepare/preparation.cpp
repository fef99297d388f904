// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/prepare/preparation.h"

#include "ui/map/raster/ahead_tiles.h"
#include "ui/map/raster/tile_area.h"
#include "ui/panels/map/tile_service.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

using namespace std::chrono_literals;

/// Of a street map's tile, and of fetching one while three others are fetched: rough, so that it is told as "about".
constexpr qint64 usualTileBytes = 20'000;
constexpr std::chrono::milliseconds usualTileTime = 80ms;

/// Datasets of which so many are fetched at a time take about as much less time together.
constexpr int atOnce = 3;

/// How far back the last whole listing of a dataset is sought in the ledger.
constexpr int mostEntries = 50;

} // namespace

struct Preparation::Map
{
    map::TileService service;
    std::vector<render::RasterTile> tiles;    ///< that are not on the device
    std::unique_ptr<map::AheadTiles> fetcher; ///< while it runs
    qint64 left = 0;
    QString trouble;
};

Preparation::Preparation(const panels::PanelServices &services, sync::SyncService &syncing, QObject *parent)
    : QObject(parent), m_services(services), m_syncing(syncing)
{
    connect(&m_syncing, &sync::SyncService::progressed, this, [this](const sync::Progress &progress) {
        if (progress.done)
            note(*progress.done);
    });
}

Preparation::~Preparation() = default;

void Preparation::choose(const QString &area)
{
    stop();
    m_area = area;
    ++m_round;
    m_asked = 0;
    m_estimate = {};
    m_syncTime = {};
    m_maps.clear();
    m_progress = {};
    askDatasets();
    askBox();
    Q_EMIT changed();
}

void Preparation::answered()
{
    --m_asked;
    const auto tileTime = m_estimate.tiles * usualTileTime;
    m_estimate.time = std::chrono::ceil<std::chrono::seconds>(m_syncTime / atOnce + tileTime);
    Q_EMIT changed();
}

void Preparation::askDatasets()
{
    for (const workspace::Dataset &dataset : m_services.workspace.datasets) {
        if (dataset.isLeftOut)
            continue;
        ++m_estimate.datasets;
        ++m_asked;
        m_services.queries.syncs(dataset.id, mostEntries)
            .then(this, [this, round = m_round](const query::QueryResult<QList<store::LedgerEntry>> &entries) {
                if (round != m_round)
                    return;
                const QList<store::LedgerEntry> known = entries.value_or(QList<store::LedgerEntry>());
                const auto whole = std::ranges::find_if(known, [](const store::LedgerEntry &entry) {
                    return entry.seen.way == sync::Way::Full && sync::isCurrent(entry.seen.outcome);
                });
                if (whole == known.end()) {
                    ++m_estimate.unknown;
                } else {
                    m_estimate.bytes += whole->seen.bytes;
                    m_syncTime += std::chrono::milliseconds(whole->seen.milliseconds);
                }
                answered();
            });
    }
}

/// The box of the area, of all areas where none is chosen.
void Preparation::askBox()
{
    for (const workspace::TileSource &tiles : m_services.workspace.tiles)
        if (tiles.isKeptAhead && !m_services.tilesFolder.isEmpty())
            m_maps.push_back(std::make_unique<Map>(Map{.service = panels::tileServiceOf(tiles, m_services.tilesFolder),
                                                       .tiles = {},
                                                       .fetcher = {},
                                                       .left = 0,
                                                       .trouble = {}}));
        else
            m_estimate.notAhead << tiles.title.in(m_services.language);
    if (m_maps.empty())
        return;
    for (const workspace::AreaLevel &level : m_services.workspace.areas) {
        query::FeatureQuery areas;
        areas.dataset = level.dataset;
        areas.fields = {level.code};
        if (!m_area.isEmpty())
            areas.where = {{.field = level.code, .is = workspace::Operator::Equal, .value = m_area}};
        ++m_asked;
        m_services.queries.features(areas, {}, m_services.language)
            .then(this,
                  [this, round = m_round](const query::QueryResult<std::shared_ptr<const query::MapAnswer>> &answer) {
                      if (round != m_round)
                          return;
                      geo::Box box;
                      if (answer)
                          for (const query::MapFeature &feature : (*answer)->features)
                              box.add(feature.geometry.box);
                      if (!box.isEmpty())
                          findTiles(box);
                      answered();
                  });
        if (m_area.isEmpty())
            return; // the first level covers all
    }
}

/// Which tiles are not on the device: looked up on a worker thread.
void Preparation::findTiles(const geo::Box &degrees)
{
    for (std::size_t at = 0; at < m_maps.size(); ++at) {
        ++m_asked;
        const map::TileService &service = m_maps[at]->service;
        QtConcurrent::run([degrees, folder = service.folder, low = service.minZoom, high = service.maxZoom] {
            std::vector<render::RasterTile> tiles = map::tilesOver(degrees, low, high, mostTiles);
            const map::TileFolder kept(folder);
            std::erase_if(tiles, [&kept](const render::RasterTile &tile) { return kept.contains(tile); });
            return tiles;
        }).then(this, [this, at, round = m_round](const std::vector<render::RasterTile> &tiles) {
            if (round != m_round)
                return;
            m_maps[at]->tiles = tiles;
            m_estimate.tiles += std::ssize(tiles);
            m_estimate.tileBytes = m_estimate.tiles * usualTileBytes;
            answered();
        });
    }
}

void Preparation::begin()
{
    m_progress = {.isRunning = true,
                  .allDatasets = m_estimate.datasets,
                  .allTiles = m_estimate.tiles,
                  .tileTrouble = {},
                  .failed = {}};
    m_open.clear();
    for (const workspace::Dataset &dataset : m_services.workspace.datasets)
        if (!dataset.isLeftOut)
            m_open.insert(dataset.id);
    for (const std::unique_ptr<Map> &one : m_maps) {
        if (one->tiles.empty())
            continue;
        one->left = std::ssize(one->tiles);
        one->fetcher = std::make_unique<map::AheadTiles>(one->service);
        connect(one->fetcher.get(), &map::AheadTiles::left, this, [this, map = one.get()](qint64 left) {
            map->left = left;
            showTiles();
        });
        connect(one->fetcher.get(), &map::AheadTiles::troubleChanged, this,
                [this, map = one.get()](const QString &what) {
                    map->trouble = what;
                    showTiles();
                });
        one->fetcher->fetch(one->tiles);
    }
    m_syncing.syncNow();
    Q_EMIT changed();
    endIfDone();
}

void Preparation::stop()
{
    if (!m_progress.isRunning)
        return;
    m_progress.isRunning = false;
    for (const std::unique_ptr<Map> &one : m_maps)
        one->fetcher.reset();
    if (!m_open.isEmpty())
        m_syncing.cancel();
    Q_EMIT changed();
}

void Preparation::note(const sync::Observation &seen)
{
    if (!m_progress.isRunning || !m_open.remove(seen.dataset))
        return;
    ++m_progress.datasets;
    if (!sync::isCurrent(seen.outcome))
        m_progress.failed << seen.dataset;
    Q_EMIT changed();
    endIfDone();
}

void Preparation::showTiles()
{
    if (!m_progress.isRunning)
        return;
    qint64 left = 0;
    m_progress.tileTrouble.clear();
    for (const std::unique_ptr<Map> &one : m_maps) {
        left += one->left;
        if (m_progress.tileTrouble.isEmpty())
            m_progress.tileTrouble = one->trouble;
    }
    m_progress.tiles = m_progress.allTiles - left;
    Q_EMIT changed();
    endIfDone();
}

void Preparation::endIfDone()
{
    if (!m_progress.isRunning || !m_open.isEmpty() || m_progress.tiles < m_progress.allTiles)
        return;
    m_progress.isRunning = false;
    m_progress.isEnded = true;
    Q_EMIT changed();
}

} // namespace anjungan::field
