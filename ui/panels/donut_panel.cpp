// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/donut_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/parts/donut.h"
#include "ui/panels/additive.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/series.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr std::size_t mostParts = 5;

} // namespace

DonutPanel::DonutPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_donut(new charts::Donut(services.theme)),
      m_note(new UnitLabel(services.theme)), m_query(addQuery(option(u"query"))), m_label(option(u"label").toString()),
      m_value(option(u"value").toString()), m_format(readFormat(option(u"format")))
{
    if (!isAdditive(option(u"query"), m_value))
        setMistake(tr("Only sums and counts are parts of a whole"));
    m_donut->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_note);
    setContent(m_donut);
}

Panel::Shown DonutPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    Shown shown = shownOf(answer);
    int missing = 0;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const auto value = number(cell(answer, row, m_value).value);
        missing += value ? 0 : 1;
        if (value && *value < 0) {
            shown.state = State::Empty;
            shown.message = tr("Not parts of a whole: some values are negative");
        }
    }
    const std::vector<Part> parts = partsOf(answer);
    if (shown.state == State::Ready && parts.empty()) {
        shown.state = State::Empty;
        shown.message = tr("All parts are 0");
    }
    if (shown.state != State::Ready)
        return shown;
    // One small part alone has its own name.
    const std::size_t named = parts.size() <= mostParts + 1 ? parts.size() : mostParts;
    std::vector<QVariant> all;
    std::vector<QVariant> others;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        all.push_back(parts[at].value);
        if (at >= named)
            others.push_back(parts[at].value);
    }
    ValueStyle style = styleOf(answer, m_value, m_format);
    const QVariant total = exactSum(all);
    const theme::Amount whole = amount(services().format, style, total);
    charts::DonutData ring{.parts = {}, .total = whole.value, .totalTitle = whole.unit};
    style.unit.clear();
    const auto add = [&](const QString &label, const QVariant &value, const SeriesLook &look) {
        const double share = 100 * value.toDouble() / total.toDouble();
        ring.parts.push_back({.label = label,
                              .value = value.toDouble(),
                              .text = base::joinedParts(
                                  {services().format.percent(share), amount(services().format, style, value).text()}),
                              .color = look.color,
                              .hatch = look.hatch});
    };
    for (std::size_t at = 0; at < named; ++at)
        add(parts[at].label, parts[at].value, seriesLook(at));
    if (!others.empty())
        add(tr("%n others", nullptr, static_cast<int>(others.size())), exactSum(others), lookOfRest());
    m_note->setText(missing > 0 ? tr("%n without a value", nullptr, missing) : QString());
    m_donut->setData(std::move(ring));
    return shown;
}

std::vector<DonutPanel::Part> DonutPanel::partsOf(const query::Answer &answer) const
{
    std::vector<Part> parts;
    QStringList labels;
    QStringList marks;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const QVariant value = summand(cell(answer, row, m_value).value);
        if (number(value).value_or(0) <= 0)
            continue;
        labels.append(RowLabels::labelOf(services().format, cell(answer, row, m_label)));
        marks.append(RowLabels::labelOf(cell(answer, row, RowLabels::idColumn(answer, m_label)).value));
        parts.push_back({.label = {}, .value = value});
    }
    RowLabels::makeDistinct(labels, marks);
    for (std::size_t at = 0; at < parts.size(); ++at)
        parts[at].label = labels[static_cast<qsizetype>(at)];
    std::ranges::stable_sort(parts, std::greater(), [](const Part &part) { return part.value.toDouble(); });
    return parts;
}

} // namespace anjungan::panels
