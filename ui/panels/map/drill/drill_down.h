// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"
#include "ui/panels/map/map_measure.h"
#include "ui/panels/map/prepared_features.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"
#include "ui/panels/values.h"

#include <memory>
#include <optional>
#include <vector>

namespace anjungan::panels {

/// The levels of areas below a map's own, as "drill" in its options says: of a level, only the areas within the one
/// that was opened are asked for. Lives on the UI thread; never waits.
class DrillDown : public QObject
{
    Q_OBJECT

public:
    /// An area that was opened, and what is asked of the level below it.
    struct Step
    {
        QString code;
        QString name;
        std::shared_ptr<const LayerOptions> options; ///< what was drawn of a step may outlive it
        Questions questions;
        std::size_t features = 0; ///< the question for them
        std::optional<MapMeasure> measure;
        PreparedFeatures prepared{1};
        bool isReady = false;

        const query::MapAnswer *answer() const { return prepared.raw(0).get(); }
    };

    /// All that is passed by reference must outlive it.
    DrillDown(const QJsonValue &levels, const PanelServices &services, PageContext &context, QObject *parent = nullptr);

    /// Whether there is a level below the one that is shown.
    bool canOpen() const { return depth() < m_levels.size(); }
    /// Title of the dataset of the level below; empty where there is none.
    QString titleBelow() const;

    /// Shows the level below within that area as soon as its areas are there; what is shown stays until then.
    void open(const QString &code, const QString &name);
    /// Goes back until no more than so many areas are open.
    void leave(std::size_t depth);

    /// The areas that are open, from the highest on; all ready.
    std::vector<const Step *> steps() const;
    std::size_t depth() const;
    bool isPending() const;

    /// Asks again what is about one of `datasets`, or everything where none is named.
    void refresh(const QStringList &datasets);

Q_SIGNALS:
    /// Another area is open than before, or none.
    void moved();
    /// The areas that are shown are others, or their values.
    void changed();
    /// The level below can't be shown: one plain line.
    void refused(const QString &why);

private:
    struct Level
    {
        workspace::AreaLevel area;
        QJsonValue options;
    };

    void take(Step &step);
    void show(Step &step);
    void drop(std::size_t from, const QString &why);
    std::size_t placeOf(const Step &step) const;
    QString titleOf(const Level &level) const;

    const PanelServices &m_services;
    PageContext &m_context;
    std::vector<Level> m_levels;
    std::vector<std::unique_ptr<Step>> m_steps; ///< only the last one may not be ready yet
};

} // namespace anjungan::panels
