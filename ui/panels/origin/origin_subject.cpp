// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/origin_subject.h"

#include "ui/panels/foot_text.h"
#include "ui/panels/panel.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Each dataset once, of each time.
QList<query::Provenance> distinct(const QList<query::Provenance> &all)
{
    QList<query::Provenance> some;
    for (const query::Provenance &one : all)
        if (std::ranges::none_of(some, [&one](const auto &other) { return isSameData(other, one); }))
            some.append(one);
    return some;
}

std::optional<FigureMeant> figureOf(const workspace::PanelSpec &panel, const workspace::QuerySpec &query)
{
    const QString column = panel.options[u"value"].toString();
    const bool isMeasure = std::ranges::contains(query.measures, column, &workspace::Measure::id);
    if (panel.type != workspace::PanelType::Figure || !query.group.isEmpty() || !isMeasure)
        return {};
    const QJsonValue below = panel.options[u"sub"];
    const bool isOfThisQuery = !below[u"query"].isObject();
    return FigureMeant{.column = column,
                       .format = readFormat(panel.options[u"format"]),
                       .beginsEachYear = panel.options[u"spark"].isString(),
                       .judged = isOfThisQuery ? below[u"value"].toString() : QString(),
                       .tone = ToneRule(below[u"tone"])};
}

} // namespace

std::optional<OriginSubject> OriginSubject::of(const Panel &panel)
{
    auto query = panel.questions().main();
    if (!query)
        return {};
    const workspace::PanelSpec &definition = panel.definition();
    // What a figure has no room for is in the menu's table.
    const bool isFigure = definition.type == workspace::PanelType::Figure;
    auto figure = figureOf(definition, *query);
    return OriginSubject{.title = panel.heading(),
                         .query = *std::move(query),
                         .values = panel.context().values(),
                         .column = definition.options[u"value"].toString(),
                         .provenances = distinct(panel.provenances()),
                         .notes = isFigure ? QStringList() : panel.foot().before(),
                         .figure = std::move(figure)};
}

} // namespace anjungan::panels
