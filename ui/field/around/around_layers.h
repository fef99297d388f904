// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/map_scene.h"
#include "ui/panels/map/prepared_features.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"

#include <QObject>

namespace anjungan::field {

/// The layers of the page's map: what the workspace draws below, and the zones of one kind, which are read when they
/// are first shown. Lives on the UI thread; never blocks.
class AroundLayers : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AroundLayers(const panels::PanelServices &services, const workspace::Around &around, QObject *parent = nullptr);
    ~AroundLayers() override;

    /// Shows the zones of that kind; negative: none.
    void show(int zones);
    /// Reads again what is of these datasets, or all if the list is empty.
    void refresh(const QStringList &datasets);
    [[nodiscard]] bool isPending() const;

    /// What is read and shown, from the lowest on.
    std::vector<panels::LayerContent> contents() const;

Q_SIGNALS:
    void changed();

private:
    struct Layer
    {
        panels::LayerOptions options;
        int zones = -1; ///< which kind; negative: it is always shown
        bool isAsked = false;
        std::unique_ptr<QFutureWatcher<panels::FeaturesResult>> watcher;
    };

    [[nodiscard]] bool isShown(const Layer &layer) const { return layer.zones < 0 || layer.zones == m_zones; }
    void add(panels::LayerOptions options, int zones = -1);
    void ask();
    void read(std::size_t at);

    const panels::PanelServices &m_services;
    std::vector<std::unique_ptr<Layer>> m_layers;
    std::unique_ptr<panels::PreparedFeatures> m_prepared;
    int m_zones = -1;
};

} // namespace anjungan::field
