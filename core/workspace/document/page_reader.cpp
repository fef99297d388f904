// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/page_reader.h"

#include "core/base/name_table.h"
#include "core/workspace/document/grid_check.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/ids.h"
#include "core/workspace/selection.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

Parameter readParameter(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Parameter parameter{.id = json["id"_L1].toString(), .title = readText(json["title"_L1]), .choices = {}};
    for (const QJsonValue choice : json["choices"_L1].toArray())
        parameter.choices.append({.value = choice["value"_L1].toString(), .title = readText(choice["title"_L1])});
    if (isBuiltInParameter(parameter.id) && parameter.id != agencyParameter)
        mistakes.add(below(pointer, u"id"_s), make<Code::ParameterBuiltIn>(quoted(parameter.id)));
    checkUnique(parameter.choices, &Choice::value, below(pointer, u"choices"_s), u"value"_s, mistakes);
    return parameter;
}

QRect readCells(const QJsonArray &cells)
{
    return {cells[0].toInt(), cells[1].toInt(), cells[2].toInt(), cells[3].toInt()};
}

constexpr base::NameTable<PanelType, 21> panelTypes{
    {{PanelType::Figure, "figure"_L1},      {PanelType::Bullets, "bullets"_L1},
     {PanelType::Curve, "curve"_L1},        {PanelType::Bars, "bars"_L1},
     {PanelType::Table, "table"_L1},        {PanelType::Map, "map"_L1},
     {PanelType::Area, "area"_L1},          {PanelType::Matrix, "matrix"_L1},
     {PanelType::Columns, "columns"_L1},    {PanelType::Lines, "lines"_L1},
     {PanelType::Ranking, "ranking"_L1},    {PanelType::Donut, "donut"_L1},
     {PanelType::Timeline, "timeline"_L1},  {PanelType::Text, "text"_L1},
     {PanelType::Pace, "pace"_L1},          {PanelType::Datasets, "datasets"_L1},
     {PanelType::Changes, "changes"_L1},    {PanelType::Since, "since"_L1},
     {PanelType::Balance, "balance"_L1},    {PanelType::Deliveries, "deliveries"_L1},
     {PanelType::Attention, "attention"_L1}}};

PanelSpec readPanel(const QJsonObject &json)
{
    const QString type = json["type"_L1].toString();
    const QJsonObject at = json["at"_L1].toObject();
    QJsonObject options = json;
    for (const auto key : {"id"_L1, "type"_L1, "title"_L1, "at"_L1})
        options.remove(key);
    return {.id = json["id"_L1].toString(),
            .type = base::valueIn(panelTypes, type).value_or(PanelType::Unknown),
            .typeName = type,
            .title = readText(json["title"_L1]),
            .wide = readCells(at["wide"_L1].toArray()),
            .narrow = readCells(at["narrow"_L1].toArray()),
            .options = options};
}

QList<double> readRowHeights(const QJsonArray &json, const QString &pointer, Mistakes &mistakes)
{
    QList<double> heights;
    for (const QJsonValue height : json) {
        if (qFuzzyIsNull(height.toDouble()))
            mistakes.add(below(pointer, heights.size()), make<Code::RowHeightZero>());
        heights.append(height.toDouble());
    }
    return heights;
}

Detail readDetail(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    return {.parameter = json["parameter"_L1].toString(),
            .keys = readQuery(json["query"_L1].toObject(), below(pointer, u"query"_s), mistakes),
            .key = json["key"_L1].toString(),
            .name = json["name"_L1].toString(),
            .full = json["full"_L1].toString(),
            .within = json["within"_L1].toString()};
}

} // namespace

PageSpec readPage(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    PageSpec page;
    page.id = json["id"_L1].toString();
    page.title = readText(json["title"_L1]);
    page.subtitle = readText(json["subtitle"_L1]);
    page.icon = json["icon"_L1].toString();
    for (const QJsonValue parameter : json["parameters"_L1].toArray()) {
        const QString place = below(below(pointer, u"parameters"_s), page.parameters.size());
        page.parameters.append(readParameter(parameter.toObject(), place, mistakes));
    }
    if (json.contains("detail"_L1))
        page.detail = readDetail(json["detail"_L1].toObject(), below(pointer, u"detail"_s), mistakes);
    const QJsonObject rows = json["rows"_L1].toObject();
    const QString rowsPlace = below(pointer, u"rows"_s);
    page.wideRows = readRowHeights(rows["wide"_L1].toArray(), below(rowsPlace, u"wide"_s), mistakes);
    page.narrowRows = readRowHeights(rows["narrow"_L1].toArray(), below(rowsPlace, u"narrow"_s), mistakes);
    for (const QJsonValue panel : json["panels"_L1].toArray())
        page.panels.append(readPanel(panel.toObject()));

    checkUnique(page.parameters, &Parameter::id, below(pointer, u"parameters"_s), u"id"_s, mistakes);
    checkUnique(page.panels, &PanelSpec::id, below(pointer, u"panels"_s), u"id"_s, mistakes);
    checkGrid(page, pointer, mistakes);
    return page;
}

} // namespace anjungan::workspace
