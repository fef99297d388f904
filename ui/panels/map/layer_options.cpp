// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/layer_options.h"

#include "core/base/name_table.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/document/link_reader.h"
#include "core/workspace/document/query_reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Those that a document can name.
constexpr base::NameTable<LayerKind, 4> layerKinds{{{LayerKind::Base, "base"_L1},
                                                    {LayerKind::Zones, "zones"_L1},
                                                    {LayerKind::Lines, "lines"_L1},
                                                    {LayerKind::Points, "points"_L1}}};

constexpr base::NameTable<BaseRole, 5> baseRoles{{{BaseRole::Land, "land"_L1},
                                                  {BaseRole::Water, "water"_L1},
                                                  {BaseRole::River, "river"_L1},
                                                  {BaseRole::Border, "border"_L1},
                                                  {BaseRole::Place, "place"_L1}}};

std::optional<SizeRule> readSizes(const QJsonValue &rule)
{
    if (!rule.isObject())
        return std::nullopt;
    SizeRule sizes{.field = rule[u"field"].toString()};
    sizes.from = rule[u"from"].toDouble(sizes.from);
    sizes.to = std::max(sizes.from, rule[u"to"].toDouble(sizes.to));
    return sizes;
}

std::optional<double> readClusterRadius(const QJsonValue &cluster)
{
    constexpr double usual = 48;
    if (cluster.isObject())
        return cluster[u"radius"].toDouble(usual);
    return cluster.toBool() ? std::optional(usual) : std::nullopt;
}

} // namespace

LayerOptions readLayer(const QJsonValue &layer, const QString &language)
{
    const QJsonValue style = layer[u"style"];
    LayerOptions options;
    options.kind = base::valueIn(layerKinds, layer[u"kind"].toString()).value_or(LayerKind::Base);
    options.role = base::valueIn(baseRoles, style[u"role"].toString()).value_or(BaseRole::Land);
    options.labelField = style[u"label"].toString();
    options.weightField = style[u"labelBy"].toString();
    options.classField = style[u"field"].toString();
    options.classes = ClassRule(style[u"classes"], language);
    options.look = readLook(style);
    if (style[u"format"].isString())
        options.format = readFormat(style[u"format"]);
    options.sizes = readSizes(style[u"sizeBy"]);
    if (options.kind == LayerKind::Points)
        options.clusterRadius = readClusterRadius(style[u"cluster"]);
    options.title = workspace::readText(layer[u"title"]).in(language);
    options.minZoom = style[u"minZoom"].toDouble();
    options.link = workspace::readLink(layer[u"link"]);
    options.selects = layer[u"select"].toString();

    options.query.dataset = layer[u"dataset"].toString();
    options.query.outlines = true;
    // The document was validated, so there are no mistakes to report.
    workspace::Mistakes mistakes{QString()};
    options.query.where = workspace::readConditions(layer[u"where"].toArray(), {}, mistakes);
    for (const QString &field : {options.labelField, options.weightField, options.classField,
                                 options.sizes ? options.sizes->field : QString()})
        if (!field.isEmpty() && !options.query.fields.contains(field))
            options.query.fields.append(field);
    return options;
}

LayerOptions areaLayer(const workspace::AreaLevel &level)
{
    LayerOptions options;
    options.kind = LayerKind::Areas;
    options.idField = level.code;
    options.labelField = level.name;
    options.nameField = level.name;
    options.query.dataset = level.dataset;
    options.query.fields = {level.code, level.name};
    options.query.outlines = true;
    return options;
}

} // namespace anjungan::panels
