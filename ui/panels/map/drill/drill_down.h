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

/// The levels of areas below a map's own ("drill" in its options). Only the areas within the opened one are queried.
/// Lives on the UI thread; never blocks.
class DrillDown : public QObject
{
    Q_OBJECT

public:
    /// An opened area, and the queries for the level below it.
    struct Step
    {
        QString code;
        QString name;
        std::shared_ptr<const LayerOptions> options; ///< shared, since drawn content may outlive the step
        Questions questions;
        std::size_t features = 0; ///< the query for them
        std::optional<MapMeasure> measure;
        PreparedFeatures prepared{1};
        bool isReady = false;

        const query::MapAnswer *answer() const { return prepared.raw(0).get(); }
    };

    /// All references must outlive it.
    DrillDown(const QJsonValue &levels, const PanelServices &services, PageContext &context, QObject *parent = nullptr);

    /// Whether there is a level below the visible one.
    [[nodiscard]] bool canOpen() const { return depth() < m_levels.size(); }
    /// Title of the dataset of the level below; empty if there is none.
    QString titleBelow() const;

    /// Shows the level below within that area as soon as its areas are loaded; until then nothing changes.
    void open(const QString &code, const QString &name);
    /// Goes back until at most `depth` areas are open.
    void leave(std::size_t depth);

    /// The open areas, from the highest on; all ready.
    std::vector<const Step *> steps() const;
    std::size_t depth() const;
    [[nodiscard]] bool isPending() const;

    /// Runs the queries on `datasets` again, or all if the list is empty.
    void refresh(const QStringList &datasets);

    /// Runs the queries again whose answers were of another day.
    void askForDay(QDate today);

Q_SIGNALS:
    /// The open area has changed.
    void moved();
    /// The visible areas or their values have changed.
    void changed();
    /// The level below cannot be shown; `why` is one line of plain text.
    void refused(const QString &why);

private:
    struct Level
    {
        workspace::AreaLevel area;
        QJsonValue options;
    };

    void onAnswered(Step &step);
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
