// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/curve_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/s_curve.h"
#include "ui/panels/period_axis.h"
#include "ui/panels/period_column.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/unit_label.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The rows in the order of their places; those without one are left out.
std::vector<std::size_t> placedRows(const PeriodAxis &axis)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < axis.places.size(); ++row)
        if (axis.places[row])
            rows.push_back(row);
    std::ranges::stable_sort(rows, {}, [&axis](std::size_t row) { return *axis.places[row]; });
    return rows;
}

} // namespace

CurvePanel::CurvePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_curve(new charts::SCurve(services.theme)),
      m_note(new UnitLabel(services.theme)), m_x(option(u"x").toString()),
      m_query(addQuery(inTimeOrder(option(u"query"), m_x, services.workspace))), m_actual(option(u"actual").toString()),
      m_plan(option(u"plan").toString()), m_format(readFormat(option(u"format")))
{
    m_curve->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_note);
    setContent(m_curve);
}

Panel::Shown CurvePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const theme::Formatter &format = services().format;
    const ValueStyle style = styleOf(answer, m_actual, m_format);
    charts::Curves curves;
    QStringList periods;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        periods.append(periodOf(answer, row, m_x, services().workspace.timeZone));
    std::vector<std::size_t> rows(answer.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto axis = periodAxis(periods, format);
    if (axis) {
        rows = placedRows(*axis);
        curves.bridged = axis->bridged;
        curves.labels = axis->labels;
    }
    for (const std::size_t row : rows) {
        curves.categories.append(axis ? axis->texts[static_cast<qsizetype>(row)]
                                      : RowLabels::labelOf(format, cell(answer, row, m_x)));
        if (axis)
            curves.places.push_back(*axis->places[row]);
        const QVariant actual = cell(answer, row, m_actual).value;
        curves.actual.push_back(number(actual));
        curves.plan.push_back(number(cell(answer, row, m_plan).value));
        if (number(actual))
            curves.lastText = amount(format, style, actual).text();
    }
    m_note->setText(noteOf(answer.rows.size() - rows.size(), curves.places));
    curves.maximum = m_format == Format::Percent ? 100 : 0;
    curves.axisText = [format, style = axisStyle(style)](double value) {
        return style.format == Format::Percent ? format.percent(value, 0) : amount(format, style, value).text();
    };
    curves.valueText = [format, style](double value) { return amount(format, style, value).text(); };
    curves.actualName = titleOf(answer, m_actual);
    curves.planName = titleOf(answer, m_plan);
    m_curve->setData(std::move(curves));
    return shownOf(answer);
}

QString CurvePanel::noteOf(std::size_t placeless, const std::vector<double> &places)
{
    QStringList notes;
    if (placeless > 0)
        notes.append(tr("%n without a period", nullptr, static_cast<int>(placeless)));
    if (std::ranges::adjacent_find(places) != places.end())
        notes.append(tr("Several values in one period"));
    return base::joinedParts(notes);
}

} // namespace anjungan::panels
