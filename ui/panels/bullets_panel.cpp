// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bullets_panel.h"

#include "ui/charts/bullet_bars.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/exact_words.h"
#include "ui/panels/row_labels.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

BulletsPanel::BulletsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_bars(new charts::BulletBars(services.theme)),
      m_query(addQuery(option(u"query"))), m_label(option(u"label").toString()), m_value(option(u"value").toString()),
      m_target(option(u"target").toString()), m_format(readFormat(option(u"format"))), m_judged(option(u"tone"))
{
    for (const QJsonValue field : option(u"query")[u"group"].toArray())
        m_group.append(field.toString());
    m_bars->setAccessibleName(definition.title.in(services.language));
    connect(m_bars, &charts::RowsView::wholeTextAsked, this, &BulletsPanel::showWhole);
    m_bars->setInteractive(hasLink());
    connect(m_bars, &charts::RowsView::clicked, this,
            [this](int row) { followLink(m_query, static_cast<std::size_t>(row)); });
    setContent(m_bars);
}

Panel::Shown BulletsPanel::showAnswers()
{
    const auto answer = rowsOf(m_query);
    if (!answer)
        return answer.error();
    // Percentages go to 100 at least; for other formats the greatest value fills the track.
    charts::Bullets bullets{.rows = {}, .maximum = m_format == Format::Percent ? 100.0 : 0.0};
    const ValueStyle style = styleOf(**answer, m_value, m_format);
    QStringList labels;
    QStringList marks;
    for (std::size_t row = 0; row < (*answer)->rows.size(); ++row) {
        const AnswerCell value = cell(**answer, row, m_value);
        const std::optional<double> reached = number(value.value);
        const QVariant planned = cell(**answer, row, m_target).value;
        const std::optional<double> target = number(planned);
        const std::optional<double> deviation = number(exactDifference(value.value, planned));
        const QString label = RowLabels::labelOf(services().format, cell(**answer, row, m_label));
        QStringList mark;
        for (const QString &field : m_group)
            mark.append(RowLabels::labelOf(services().format, cell(**answer, row, field)));
        mark.removeAll(label);
        labels.append(label);
        marks.append(mark.join(u", "_s));
        bullets.rows.push_back(
            {.label = {},
             .value = reached,
             .target = target,
             .valueText = amount(services().format, style, value.value).text(),
             .deltaText = DeviationRule::text(services().format, style, deviation),
             .tone = m_judged.tone(deviation),
             .targetText = RowLabels::targetText(services().format, **answer, row, m_target, style)});
    }
    RowLabels::makeDistinct(labels, marks);
    for (std::size_t row = 0; row < bullets.rows.size(); ++row)
        bullets.rows[row].label = labels[static_cast<qsizetype>(row)];
    std::vector<ExactRow> exact;
    exact.reserve(bullets.rows.size());
    for (std::size_t row = 0; row < bullets.rows.size(); ++row)
        exact.push_back({.label = bullets.rows[row].label,
                         .value = cell(**answer, row, m_value).value,
                         .target = cell(**answer, row, m_target).value});
    m_bars->setDetails([this, exact = std::move(exact), style](int row) {
        return exactLines(services().format, style, exact, static_cast<std::size_t>(row), false);
    });
    m_bars->setData(std::move(bullets));
    return shownOf(**answer);
}

void BulletsPanel::markChosen() { m_bars->setMarked(chosenRow(m_query)); }

} // namespace anjungan::panels
