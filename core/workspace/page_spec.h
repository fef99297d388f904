// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/text.h"

#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

namespace anjungan::workspace {

/// A choice that a page offers and its queries can use as a parameter, e.g. which hazard.
struct Choice
{
    QString value;
    Text title;

    bool operator==(const Choice &) const = default;
};

struct Parameter
{
    QString id; ///< "area" and "period" are there on every page and not declared
    Text title;
    QList<Choice> choices; ///< the first is chosen at the start

    bool operator==(const Parameter &) const = default;
};

/// One tile of a page. What `options` may hold depends on `type`: docs/workspace.md and the schema.
struct PanelSpec
{
    QString id;
    QString type; ///< figure, bullets, curve, bars, table, map, area
    Text title;
    QRect wide;   ///< place in the grid of 12 columns, in cells, on a landscape window
    QRect narrow; ///< place in the grid of 6 columns on a portrait window
    QJsonObject options;

    bool operator==(const PanelSpec &) const = default;
};

struct PageSpec
{
    QString id;
    Text title;
    Text subtitle;
    QString icon;
    QList<Parameter> parameters;
    QList<double> wideRows; ///< height of each grid row: > 0 a share of what is left, < 0 a fixed height of -n px;
                            ///< empty: all share alike
    QList<double> narrowRows;
    QList<PanelSpec> panels;

    bool operator==(const PageSpec &) const = default;
};

} // namespace anjungan::workspace
