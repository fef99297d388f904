// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/map/render/raster.h"
#include "ui/panels/panel_services.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <vector>

namespace anjungan::map {
class AheadTiles;
} // namespace anjungan::map

namespace anjungan::field {

/// Brings to the device what a person takes along, before there is no network: all datasets that it keeps, with their
/// outlines and history, and the tiles of online maps over one area. Lives on the UI thread.
class Preparation : public QObject
{
    Q_OBJECT

public:
    /// What it would cost, as far as that is known.
    struct Estimate
    {
        int datasets = 0;
        int unknown = 0;  ///< of them those that were never listed whole: they count nothing below
        qint64 bytes = 0; ///< if every dataset is another one
        qint64 tiles = 0; ///< that are not on the device
        qint64 tileBytes = 0;
        std::chrono::seconds time{0};
        QStringList notAhead; ///< titles of online maps that may not be fetched ahead

        bool operator==(const Estimate &) const = default;
    };

    struct Progress
    {
        bool isRunning = false;
        bool isEnded = false; ///< it ran to its end
        int datasets = 0;     ///< done
        int allDatasets = 0;
        qint64 tiles = 0; ///< done
        qint64 allTiles = 0;
        QString tileTrouble; ///< why tiles do not come, one line for people
        QStringList failed;  ///< ids of datasets that could not be brought up to date
    };

    /// What they refer to must outlive it.
    Preparation(const panels::PanelServices &services, sync::SyncService &syncing, QObject *parent = nullptr);
    ~Preparation() override;

    /// Asks what it costs for the area with this code, and those within it; empty: for all areas.
    void choose(const QString &area);
    const QString &area() const { return m_area; }
    const Estimate &estimate() const { return m_estimate; }
    [[nodiscard]] bool isEstimated() const { return m_asked == 0; }

    void begin();
    void stop(); ///< what has come stays
    const Progress &progress() const { return m_progress; }

    static constexpr qint64 mostTiles = 2'000; ///< of one online map

Q_SIGNALS:
    void changed();

private:
    struct Map; ///< one online map
    void askDatasets();
    void askBox();
    void findTiles(const geo::Box &degrees);
    void answered();
    void note(const sync::Observation &seen);
    void showTiles();
    void endIfDone();

    const panels::PanelServices &m_services;
    sync::SyncService &m_syncing;
    QString m_area;
    Estimate m_estimate;
    int m_asked = 0; ///< open questions
    int m_round = 0; ///< answers of an earlier area are dropped
    std::chrono::milliseconds m_syncTime{0};
    std::vector<std::unique_ptr<Map>> m_maps;
    QSet<QString> m_open; ///< datasets that are to be synced
    Progress m_progress;
};

} // namespace anjungan::field
