// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/deliveries_panel.h"

#include "core/base/iso_time.h"
#include "core/base/joined_parts.h"
#include "core/query/subject.h"
#include "ui/panels/evidence_view.h"
#include "ui/panels/title_button.h"
#include "ui/panels/values.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double secondsOfDay = 86'400;

/// How a verdict is shown; the worst has the greatest `gravity`.
struct VerdictLook
{
    charts::VerdictMark mark = charts::VerdictMark::Unknown;
    theme::Tone tone = theme::Tone::Neutral;
    int gravity = 1;
};

VerdictLook lookOf(const QString &verdict)
{
    if (verdict == "on_time"_L1)
        return {charts::VerdictMark::OnTime, theme::Tone::Good, 0};
    if (verdict == "due"_L1)
        return {charts::VerdictMark::Due, theme::Tone::Neutral, 0};
    if (verdict == "late"_L1)
        return {charts::VerdictMark::Late, theme::Tone::Warning, 2};
    if (verdict == "delinquent"_L1)
        return {charts::VerdictMark::Arrears, theme::Tone::Bad, 3};
    return {};
}

/// In place of a verdict's own words: why nothing is proven, and that only stamps changed, say more.
bool isReasonTold(const QString &verdict, const QString &reason)
{
    return reason == "touched_only"_L1 || (verdict == "not_enough_evidence"_L1 && !reason.isEmpty());
}

std::optional<double> daysAfter(const QDateTime &due, const query::Answer &answer, std::size_t row,
                                const QString &column)
{
    const auto at = base::parseMoment(cell(answer, row, column).value.toString());
    return at ? std::optional(static_cast<double>(due.secsTo(*at)) / secondsOfDay) : std::nullopt;
}

} // namespace

DeliveriesPanel::DeliveriesPanel(const workspace::PanelSpec &definition, const PanelServices &services,
                                 PageContext &context, QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_query(addQuery(option(u"query"))),
      m_chart(new charts::DeliveryRows(services.theme)), m_evidence(new EvidenceView(services)),
      m_choose(new TitleButton(u"layers"_s, tr("Choose a dataset"), services.theme))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.pixels(8));
    layout->addWidget(new charts::DeliveryAxis(*m_chart, services.theme));
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_evidence);
    content->setFocusProxy(m_chart);
    m_chart->setAccessibleName(definition.title.in(services.language));
    m_chart->setInteractive(true);
    connect(m_chart, &charts::RowsView::clicked, this, &DeliveriesPanel::showEvidence);
    connect(m_choose, &QAbstractButton::clicked, this, &DeliveriesPanel::chooseDataset);
    setTitleAction(m_choose);
    setContent(content);
}

void DeliveriesPanel::showAllRows()
{
    m_isUntouched = true;
    Panel::showAllRows();
    m_choose->hide();
    m_evidence->hide();
}

Panel::Shown DeliveriesPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    QHash<QString, int> gravity;
    m_datasets.clear();
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const QString dataset = cell(answer, row, u"dataset"_s).value.toString();
        if (!m_datasets.contains(dataset))
            m_datasets.append(dataset);
        gravity[dataset] += lookOf(cell(answer, row, u"verdict"_s).value.toString()).gravity;
    }
    std::ranges::stable_sort(m_datasets, std::ranges::greater(),
                             [&gravity](const QString &dataset) { return gravity.value(dataset); });
    if (!m_datasets.contains(m_dataset))
        m_dataset = m_datasets.value(0);
    m_choose->setVisible(m_datasets.size() > 1 && !m_isUntouched);
    showDataset();
    return shownOf(answer);
}

QString DeliveriesPanel::subject() const
{
    const auto found = rowsOf(m_query);
    if (!found || m_rows.empty())
        return {};
    const QString publisher = cell(**found, m_rows.front(), u"publisher"_s).value.toString();
    const workspace::Agency *agency = services().workspace.agency(publisher);
    const workspace::Dataset *dataset = services().workspace.dataset(m_dataset);
    return base::joinedParts(
        {agency ? agency->shortName : publisher, dataset ? query::titleOf(*dataset, services().language) : QString()});
}

void DeliveriesPanel::showScope(const QString &scope)
{
    m_beside = scope;
    Panel::showScope(base::joinedParts({subject(), scope}));
}

void DeliveriesPanel::showDataset()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return;
    const query::Answer &answer = **found;
    charts::Deliveries deliveries{.rows = {}, .due = tr("due"), .days = tr("%1 days")};
    m_rows.clear();
    int worst = 0;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        if (cell(answer, row, u"dataset"_s).value.toString() != m_dataset)
            continue;
        m_rows.push_back(row);
        deliveries.rows.push_back(rowOf(answer, row));
        const auto gravity = [&](std::size_t of) {
            return lookOf(cell(answer, of, u"verdict"_s).value.toString()).gravity;
        };
        if (gravity(row) >= gravity(m_rows[static_cast<std::size_t>(worst)]))
            worst = static_cast<int>(m_rows.size()) - 1;
    }
    m_chart->setData(std::move(deliveries));
    m_evidence->setVisible(!m_rows.empty() && !m_isUntouched);
    if (!m_rows.empty() && !m_isUntouched)
        showEvidence(worst);
}

void DeliveriesPanel::showEvidence(int row)
{
    const auto found = rowsOf(m_query);
    if (!found || row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return;
    m_chart->setMarked(row);
    m_evidence->show(**found, m_rows[static_cast<std::size_t>(row)]);
}

charts::DeliveryRow DeliveriesPanel::rowOf(const query::Answer &answer, std::size_t row) const
{
    const auto text = [&](QLatin1StringView column) { return cell(answer, row, column).value.toString(); };
    const VerdictLook look = lookOf(text("verdict"_L1));
    charts::DeliveryRow shown{.period = services().format.shortPeriod(text("period"_L1)),
                              .mark = look.mark,
                              .tone = look.tone,
                              .verdict = verdictWords(answer, row)};
    const auto due = base::parseMoment(text("due"_L1));
    if (!due)
        return shown;
    const auto days = [&](const QString &column) { return daysAfter(*due, answer, row, column); };
    shown.claimed = days(u"claimed"_s);
    shown.seen = days(u"seen"_s);
    shown.touched = days(u"touched"_s);
    const auto without = days(u"without"_s);
    if (look.tone == theme::Tone::Bad) {
        shown.lateTo = without;
        shown.isMissing = true;
    } else if (look.tone == theme::Tone::Warning) {
        shown.lateTo = shown.claimed && (!without || *shown.claimed > *without) ? shown.claimed : without;
    } else if (look.mark == charts::VerdictMark::Unknown && (shown.seen || without)) {
        const double to = shown.seen.value_or(without.value_or(0));
        shown.blind = std::pair(std::min(without.value_or(0), to), to);
        shown.isSourceSilent = text("reason"_L1) == "source_silent"_L1;
    }
    return shown;
}

QString DeliveriesPanel::verdictWords(const query::Answer &answer, std::size_t row) const
{
    const AnswerCell verdict = cell(answer, row, u"verdict"_s);
    const AnswerCell reason = cell(answer, row, u"reason"_s);
    if (isReasonTold(verdict.value.toString(), reason.value.toString()))
        return wordOf(services().format, reason);
    const auto late = number(cell(answer, row, u"days_late"_s).value);
    const QString days = late && *late > 0 ? amount(services().format, styleOf(answer, u"days_late"_s, Format::Integer),
                                                    QVariant(qlonglong(*late)))
                                                 .text()
                                           : QString();
    const QString words = wordOf(services().format, verdict);
    return days.isEmpty() ? words : tr("%1, %2").arg(words, days);
}

void DeliveriesPanel::chooseDataset()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return;
    auto *sheet = new sheet::Sheet(tr("Dataset"), *m_choose, services().theme);
    auto *list = new sheet::ChoiceList(services().theme);
    sheet::Rows rows;
    for (const QString &dataset : std::as_const(m_datasets)) {
        const workspace::Dataset *known = services().workspace.dataset(dataset);
        rows.append({.value = dataset,
                     .text = known ? query::titleOf(*known, services().language) : dataset,
                     .isChosen = dataset == m_dataset});
    }
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, [this, sheet](const QString &dataset) {
        sheet->dismiss();
        m_dataset = dataset;
        showDataset();
        showScope(m_beside);
    });
    sheet->setContent(list);
    sheet->open(list);
}

} // namespace anjungan::panels
