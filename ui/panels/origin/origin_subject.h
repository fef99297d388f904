// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"
#include "ui/panels/values.h"

#include <optional>

namespace anjungan::panels {

class Panel;

/// The one number of a panel.
struct FigureMeant
{
    QString column; ///< a measure of the query
    Format format = Format::Text;
    bool beginsEachYear = false; ///< its course starts anew each year
    QString judged = {};         ///< the measure that `tone` judges; may be empty
    ToneRule tone = {};
};

/// What an origin card is about.
struct OriginSubject
{
    QString title;                        ///< of the panel
    workspace::QuerySpec query;           ///< its main query
    query::Parameters values;             ///< of the page, with which it was asked
    QString column;                       ///< of the figure; empty: the query's first measure
    QList<query::Provenance> provenances; ///< of what the panel shows, the main dataset's first
    QStringList notes;                    ///< what else the panel's foot says
    std::optional<FigureMeant> figure;    ///< none: the panel shows more than one number

    /// Of a panel; none if it asks nothing.
    [[nodiscard]] static std::optional<OriginSubject> of(const Panel &panel);
};

} // namespace anjungan::panels
