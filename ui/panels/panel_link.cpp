// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_link.h"

#include "ui/panels/page_context.h"
#include "ui/panels/values.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

std::optional<selection::Place> placeOf(const workspace::Link &link, const selection::Place &now,
                                        const query::Answer &answer, std::size_t row)
{
    const bool isHere = link.page.isEmpty() || link.page == now.page;
    selection::Place place{isHere ? now.page : link.page, now.selection,
                           link.panel.isEmpty() && isHere ? now.panel : link.panel};
    for (const workspace::Link::Setting &setting : link.select) {
        const QString value =
            setting.column.isEmpty() ? setting.value : cell(answer, row, setting.column).value.toString();
        if (value.isEmpty() || value.size() > workspace::Selection::longestValue)
            return std::nullopt;
        place.selection.set(setting.parameter, value);
    }
    return place;
}

namespace {

/// The columns of an answer with what can be chosen, and the parameters that choose it.
QList<std::pair<QString, QString>> choosingColumns(const query::Answer &answer,
                                                   const std::optional<workspace::Link> &link,
                                                   const workspace::Workspace &workspace)
{
    QList<std::pair<QString, QString>> columns;
    const workspace::Dataset *dataset = workspace.dataset(answer.provenance.dataset);
    if (dataset && dataset->area && answer.column(dataset->area->field) >= 0)
        columns.append({dataset->area->field, areaParameter.toString()});
    if (link)
        for (const workspace::Link::Setting &setting : link->select)
            if (!setting.column.isEmpty())
                columns.append({setting.column, setting.parameter});
    return columns;
}

} // namespace

std::optional<std::size_t> rowOfChosen(const query::Answer &answer, std::span<const std::size_t> rows,
                                       const std::optional<workspace::Link> &link, const PageContext &context,
                                       const workspace::Workspace &workspace)
{
    for (const auto &[column, parameter] : choosingColumns(answer, link, workspace)) {
        const QString chosen = context.value(parameter);
        const bool isArea = parameter == areaParameter;
        std::optional<std::size_t> found;
        bool isOne = true;
        for (std::size_t at = 0; !chosen.isEmpty() && at < rows.size(); ++at) {
            const QString value = cell(answer, rows[at], column).value.toString();
            if (value.isEmpty() || (value != chosen && !(isArea && chosen.startsWith(value + u'.'))))
                continue;
            if (found)
                isOne = false;
            found = at;
        }
        if (found && isOne)
            return found;
    }
    return std::nullopt;
}

QStringList columnsOf(const workspace::Link &link)
{
    QStringList columns;
    for (const workspace::Link::Setting &setting : link.select) {
        QString column = setting.column;
        for (const QString &suffix : {u".name"_s, u".short"_s})
            if (column.endsWith(suffix))
                column.chop(suffix.size());
        if (!column.isEmpty() && !columns.contains(column))
            columns.append(column);
    }
    return columns;
}

} // namespace anjungan::panels
