// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/time/map_periods.h"

#include "ui/panels/map/time/time_bar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The query for the periods that a dataset has data for, from the earliest to the latest.
workspace::QuerySpec periodsOf(const workspace::Dataset &dataset)
{
    workspace::QuerySpec query;
    query.dataset = dataset.id;
    for (const QString &field : {dataset.period, dataset.periodPresent})
        if (!field.isEmpty())
            query.where.append({.field = field, .is = workspace::Operator::Present, .value = {}, .parameter = {}});
    query.group = {dataset.period};
    query.measures = {{.id = u"rows"_s, .by = workspace::Aggregate::Count}};
    query.order = {{dataset.period, false}};
    return query;
}

} // namespace

std::optional<MapPeriods> MapPeriods::make(const QJsonValue &time, const PanelServices &services, Questions &questions)
{
    const workspace::Dataset *dataset = services.workspace.dataset(time[u"dataset"].toString());
    if (!dataset || dataset->period.isEmpty())
        return std::nullopt;
    return MapPeriods(questions, questions.add(periodsOf(*dataset)));
}

QWidget *MapPeriods::withBar(QWidget *map, const PanelServices &services, PageContext &context,
                             std::function<bool()> isShown)
{
    m_bar = new TimeBar(services, context, std::move(isShown));
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(map, 1);
    column->addWidget(m_bar);
    return both;
}

void MapPeriods::show() const
{
    QStringList periods;
    if (const AnswerResult &result = *m_questions->answer(m_question))
        for (const QVariantList &row : (*result)->rows)
            periods.append(row.value(0).toString());
    m_bar->setPeriods(periods);
}

std::optional<query::QueryError> MapPeriods::error() const
{
    const std::optional<AnswerResult> &result = m_questions->answer(m_question);
    return result && !*result ? std::optional(result->error()) : std::nullopt;
}

} // namespace anjungan::panels
