// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/query_spec.h"
#include "core/workspace/selection.h"
#include "core/workspace/text.h"

#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

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
    Matrix,
    Columns,
    Lines,
    Ranking,
    Donut,
    Timeline,
    Text,
    Pace,
    Datasets,
    Changes,
    Since,
    Balance,
    Deliveries,
    Attention,
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

/// Where a touch on a row of a panel leads: to a page, with a selection that the row gives.
struct Link
{
    /// A parameter of that page, and what it is set to.
    struct Setting
    {
        QString parameter;
        QString column; ///< of the panel's answer; empty: `value`
        QString value;

        bool operator==(const Setting &) const = default;
    };

    QString page;       ///< empty: the page that it is on
    QString panel = {}; ///< of that page, which it then fills; empty: the whole page
    QList<Setting> select;

    bool operator==(const Link &) const = default;
};

/// A page that is opened for one key, as the page of one agency. Only links lead there.
struct Detail
{
    QString parameter; ///< has the key; "opd", "area" or one of the page's own
    QuerySpec keys;    ///< all keys, in the order in which the page steps from one to the next
    QString key;       ///< column of that query
    QString name;      ///< likewise: what the page is called
    QString full;      ///< likewise: a longer name, above its title; may be empty
    QString within;    ///< the page of the rail that it belongs to; may be empty

    bool operator==(const Detail &) const = default;
};

struct PageSpec
{
    QString id;
    Text title;
    Text subtitle;
    QString icon;
    QList<Parameter> parameters;
    std::optional<Detail> detail;
    QList<double> wideRows; ///< height of each grid row: > 0 a share of the rest, < 0 a fixed height of -n px; empty:
                            ///< equal shares
    QList<double> narrowRows;
    QList<PanelSpec> panels;

    bool operator==(const PageSpec &) const = default;
};

/// The window's own page with the syncs of all datasets, to which links can lead, and its parameter: a dataset's id.
inline constexpr QStringView syncPage = u"sync";
inline constexpr QStringView datasetParameter = u"dataset";

/// The parameters that queries of the page can use, and links to it can set: the built-in ones first, also those that
/// have the keys of features on its maps.
QStringList parametersOf(const PageSpec &page);

} // namespace anjungan::workspace
