// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/drill/drill_down.h"

#include "core/workspace/query_spec.h"
#include "ui/panels/map/map_layers.h"
#include "ui/words/sentence.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The measure of a level, restricted to the areas within `code`.
QJsonValue measureWithin(const QJsonValue &measure, const QString &code)
{
    QJsonObject within = measure.toObject();
    QJsonObject query = within[u"query"].toObject();
    QJsonArray where = query[u"where"].toArray();
    where.append(QJsonObject{{u"field"_s, within[u"area"]}, {u"is"_s, u"within"_s}, {u"value"_s, code}});
    query[u"where"] = where;
    within[u"query"] = query;
    return within;
}

int columnOf(const query::MapAnswer &features, const QString &field)
{
    const auto found = std::ranges::find(features.fields, field, &query::AnswerColumn::id);
    return found == features.fields.end() ? -1 : static_cast<int>(std::distance(features.fields.begin(), found));
}

} // namespace

DrillDown::DrillDown(const QJsonValue &levels, const PanelServices &services, PageContext &context, QObject *parent)
    : QObject(parent), m_services(services), m_context(context)
{
    for (const QJsonValue level : levels.toArray()) {
        const auto known =
            std::ranges::find(services.workspace.areas, level[u"level"].toString(), &workspace::AreaLevel::level);
        if (known != services.workspace.areas.end())
            m_levels.push_back({*known, level});
    }
}

QString DrillDown::titleBelow() const { return canOpen() ? titleOf(m_levels[depth()]) : QString(); }

void DrillDown::open(const QString &code, const QString &name)
{
    if (!m_steps.empty() && !m_steps.back()->isReady)
        m_steps.pop_back();
    if (m_steps.size() >= m_levels.size())
        return;
    const Level &level = m_levels[m_steps.size()];
    LayerOptions options = areaLayer(level.area);
    options.query.where = {
        {.field = level.area.code, .is = workspace::Operator::Within, .value = code, .parameter = {}}};
    readAreas(options, level.options.toObject());
    m_steps.push_back(
        std::unique_ptr<Step>(new Step{.code = code,
                                       .name = name,
                                       .options = std::make_shared<const LayerOptions>(std::move(options)),
                                       .questions{m_services.queries, m_context, m_services.language}}));
    Step &step = *m_steps.back();
    step.features = step.questions.add(step.options->query);
    if (const QJsonValue measure = level.options[u"measure"]; measure.isObject()) {
        auto made = MapMeasure::make(measureWithin(measure, code), readFormat(level.options[u"format"]), false,
                                     m_services, step.questions);
        if (!made)
            return drop(m_steps.size() - 1, words::readerSentence(made.error(), m_services.workspace.timeZone));
        step.measure.emplace(std::move(*made));
    }
    connect(&step.questions, &Questions::answered, this, [this, &step] { onAnswered(step); });
    connect(&step.prepared, &PreparedFeatures::finished, this, [this, &step] { show(step); });
    step.questions.ask();
}

void DrillDown::leave(std::size_t depth)
{
    if (depth >= m_steps.size())
        return;
    const std::size_t before = this->depth();
    m_steps.resize(depth);
    if (before != depth)
        Q_EMIT moved();
}

std::vector<const DrillDown::Step *> DrillDown::steps() const
{
    std::vector<const Step *> ready;
    for (const auto &step : m_steps)
        if (step->isReady)
            ready.push_back(step.get());
    return ready;
}

std::size_t DrillDown::depth() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_steps, [](const auto &step) { return step->isReady; }));
}

bool DrillDown::isPending() const
{
    return std::ranges::any_of(
        m_steps, [](const auto &step) { return step->questions.isPending() || step->prepared.isPending(); });
}

void DrillDown::refresh(const QStringList &datasets)
{
    for (const auto &step : m_steps)
        step->questions.refresh(datasets);
}

void DrillDown::askForDay(QDate today)
{
    for (const auto &step : m_steps)
        step->questions.askForDay(today);
}

void DrillDown::onAnswered(Step &step)
{
    const FeaturesResult &result = *step.questions.features(step.features);
    if (!result) {
        const bool isNever = result.error().kind == query::QueryErrorKind::NeverSynced;
        const QString why =
            isNever ? tr("Not synced yet") : words::readerSentence(result.error().what, m_services.workspace.timeZone);
        return drop(placeOf(step), titleOf(m_levels[placeOf(step)]) + u": "_s + why);
    }
    const query::MapAnswer &features = **result;
    if (features.features.empty())
        return drop(placeOf(step), tr("%1: none in %2").arg(titleOf(m_levels[placeOf(step)]), step.name));
    step.prepared.prepare(0, *result,
                          {columnOf(features, step.options->idField),
                           columnOf(features, step.options->nameField),
                           {},
                           m_services.format});
    if (!step.prepared.isPending())
        show(step);
}

void DrillDown::show(Step &step)
{
    if (!std::exchange(step.isReady, true))
        Q_EMIT moved();
    else
        Q_EMIT changed();
}

void DrillDown::drop(std::size_t from, const QString &why)
{
    const std::size_t before = depth();
    // Deleted later, since its signal is being handled.
    for (std::size_t at = from; at < m_steps.size(); ++at) {
        m_steps[at]->questions.disconnect(this);
        m_steps[at]->prepared.disconnect(this);
    }
    auto dropped = std::make_shared<std::vector<std::unique_ptr<Step>>>();
    std::move(m_steps.begin() + static_cast<std::ptrdiff_t>(from), m_steps.end(), std::back_inserter(*dropped));
    m_steps.resize(from);
    QMetaObject::invokeMethod(this, [dropped] { dropped->clear(); }, Qt::QueuedConnection);
    Q_EMIT refused(why);
    if (before != depth())
        Q_EMIT moved();
}

std::size_t DrillDown::placeOf(const Step &step) const
{
    const auto found = std::ranges::find_if(m_steps, [&step](const auto &each) { return each.get() == &step; });
    return static_cast<std::size_t>(found - m_steps.begin());
}

QString DrillDown::titleOf(const Level &level) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(level.area.dataset);
    return dataset ? dataset->title.in(m_services.language) : level.area.level;
}

} // namespace anjungan::panels
