// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/text.h"

#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

namespace anjungan::workspace {

/// A parameter of a page that its queries can use, e.g. the hazard.
struct Choice
{
    QString value;
    Text title;

    bool operator==(const Choice &) const = default;
};

struct Parameter
{
    QString id; ///< "area" and "period" exist on every page and are not declared
    Text title;
    QList<Choice> choices; ///< initially the first

    bool operator==(const Parameter &) const = default;
};

enum class PanelType {
    Figure,
    Bullets,
    Curve,
    Bars,
    Table,
    Map,
    Area,
    Unknown, ///< a type that this version does not have
};

/// One tile of a page. What `options` may hold depends on `type`: docs/workspace.md and the schema.
struct PanelSpec
{
    QString id;
    PanelType type = PanelType::Unknown;
    QString typeName; ///< the type's name in the document
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
    QList<double> wideRows; ///< height of each grid row: > 0 a share of the rest, < 0 a fixed height of -n px; empty:
                            ///< equal shares
    QList<double> narrowRows;
    QList<PanelSpec> panels;

    bool operator==(const PageSpec &) const = default;
};

} // namespace anjungan::workspace
