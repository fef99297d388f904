// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"
#include "ui/panels/map/map_measure.h"
#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::panels {

/// The texts at a map's foot about what of its data cannot be seen on it.
class MapNotes
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::MapNotes)

public:
    /// Both references must outlive it.
    MapNotes(const PanelServices &services, const PageContext &context) : m_services(services), m_context(context) {}

    /// The values of a measure that are of none of `areas`, or of which there are several for one area; `idField` is
    /// the areas' code.
    static QStringList ofMeasure(const MapMeasure &measure, const query::MapAnswer &areas, const QString &idField);

    /// Rows that have no place or cannot be read, and what a layer shows instead of what is chosen on the page.
    QStringList ofLayer(const LayerOptions &options, const query::MapAnswer &features) const;

    static QString unreadable(qint64 shapes);
    static QString outside(int features);

    /// The scope of an answer on a map, which shows all areas and marks the chosen one: it follows the area in any
    /// case.
    static query::Scope onMap(query::Scope scope);

private:
    const PanelServices &m_services;
    const PageContext &m_context;
};

} // namespace anjungan::panels
