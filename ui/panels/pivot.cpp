// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pivot.h"

#include "ui/panels/period_axis.h"
#include "ui/panels/period_column.h"
#include "ui/panels/row_labels.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace anjungan::panels {

namespace {

/// More columns for missing periods would leave none for the others.
constexpr std::size_t mostFilledColumns = 60;

/// The column of each row of the answer; sets the headings.
std::vector<std::optional<std::size_t>> columnsOf(const query::Answer &answer, const QString &column,
                                                  const PanelServices &services, Pivot &made)
{
    QStringList keys;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        keys.append(periodOf(answer, row, column, services.workspace.timeZone));
    const auto axis = periodAxis(keys, services.format);
    std::map<double, std::size_t> places; // the first row of each
    QHash<QString, double> placeOf;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const QString &key = keys[static_cast<qsizetype>(row)];
        if (axis ? !axis->places[row].has_value() : key.isEmpty())
            continue;
        const double place = axis ? *axis->places[row] : placeOf.value(key, static_cast<double>(placeOf.size()));
        placeOf.insert(key, place);
        places.try_emplace(place, row);
    }
    QHash<double, QString> missing;
    if (axis && axis->labels.size() <= mostFilledColumns)
        for (const charts::AxisLabel &label : axis->labels)
            if (!places.contains(label.place))
                missing.insert(label.place, label.text);
    std::vector<double> all;
    all.reserve(places.size() + static_cast<std::size_t>(missing.size()));
    for (const auto &[place, row] : places)
        all.push_back(place);
    for (const auto &[place, text] : missing.asKeyValueRange())
        all.push_back(place);
    std::ranges::sort(all);
    made.places = all;
    made.bridged = axis ? axis->bridged : 1;
    if (axis)
        made.labels = axis->labels;
    QHash<double, std::size_t> columns;
    for (const double place : all) {
        columns.insert(place, static_cast<std::size_t>(columns.size()));
        const auto found = places.find(place);
        if (found == places.end()) {
            made.columns.append(missing.value(place));
            made.keys.append(QString());
            continue;
        }
        const auto at = static_cast<qsizetype>(found->second);
        made.columns.append(axis ? axis->texts[at]
                                 : RowLabels::labelOf(services.format, cell(answer, found->second, column)));
        made.keys.append(keys[at]);
    }
    for (std::size_t at = 0; !axis && at < all.size(); ++at)
        made.labels.push_back({all[at], made.columns[static_cast<qsizetype>(at)]});
    std::vector<std::optional<std::size_t>> of;
    for (const QString &key : keys)
        of.push_back(placeOf.contains(key) ? std::optional(columns.value(placeOf.value(key))) : std::nullopt);
    return of;
}

} // namespace

std::size_t Pivot::Row::any() const
{
    const auto found = std::ranges::find_if(at, [](const auto &row) { return row.has_value(); });
    return found == at.end() ? 0 : **found;
}

Pivot pivot(const query::Answer &answer, const QString &row, const QString &column, const PanelServices &services)
{
    Pivot made;
    const auto columns = columnsOf(answer, column, services, made);
    const QString id = RowLabels::idColumn(answer, row);
    QHash<QString, std::size_t> known;
    QStringList labels;
    QStringList marks;
    for (std::size_t at = 0; at < answer.rows.size(); ++at) {
        if (!columns[at]) {
            ++made.placeless;
            continue;
        }
        const QVariant key = cell(answer, at, id).value;
        const auto found = known.constFind(RowLabels::keyOf({key}));
        const std::size_t place = found == known.cend() ? made.rows.size() : *found;
        if (found == known.cend()) {
            known.insert(RowLabels::keyOf({key}), place);
            made.rows.push_back({.label = {}, .key = key.toString(), .at = {}});
            made.rows.back().at.resize(static_cast<std::size_t>(made.columns.size()));
            labels.append(RowLabels::labelOf(services.format, cell(answer, at, row)));
            marks.append(RowLabels::labelOf(key));
        }
        std::optional<std::size_t> &stored = made.rows[place].at[*columns[at]];
        if (stored)
            made.hasSeveral = true;
        else
            stored = at;
    }
    RowLabels::makeDistinct(labels, marks);
    for (std::size_t at = 0; at < made.rows.size(); ++at)
        made.rows[at].label = labels[static_cast<qsizetype>(at)];
    return made;
}

} // namespace anjungan::panels
