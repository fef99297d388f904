// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_reading.h"

#include "core/geo/web_mercator.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/map/render/hit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

map::LegendEntry symbolOf(const render::Scene &scene, const QString &id)
{
    map::LegendEntry entry;
    const auto hit = render::featureOf(scene, id);
    if (!hit)
        return entry;
    constexpr double largest = 8; // pixels: the row's height is not the marker's
    const render::Layer &layer = scene.layers[hit->layer];
    if (const render::Symbol *symbol = layer.symbol(hit->feature))
        entry.symbol = *symbol;
    entry.symbol.radius = std::min(entry.symbol.radius, largest);
    const geo::Box &box = layer.features->box(hit->feature);
    const bool isPoint = box.minX == box.maxX && box.minY == box.maxY;
    using Kind = map::LegendEntry::Kind;
    entry.kind = layer.features->anchor(hit->feature).radius > 0 ? Kind::Area : isPoint ? Kind::Point : Kind::Line;
    return entry;
}

bool isMeasured(const LayerContent &content)
{
    return content.options.kind == LayerKind::Areas && content.dress == AreaDress::Measured;
}

} // namespace

MapReading::MapReading(map::MapView &view, const PanelServices &services, PageContext &context, QObject *parent)
    : QObject(parent), m_view(view), m_services(services), m_context(context),
      m_card(new FeatureCard(services.theme, services.format))
{
    view.setCard(m_card);
    connect(m_card, &FeatureCard::closeRequested, this, &MapReading::close);
    connect(m_card, &FeatureCard::copied, &view.notice(),
            [&view](const QString &text) { view.notice().tellBriefly(tr("Copied: %1").arg(text)); });
    connect(m_card, &FeatureCard::openRequested, this, [this] { Q_EMIT openRequested(m_id); });
    connect(m_card, &FeatureCard::chosen, this, [this](const QString &id) {
        m_view.setFocus();
        if (isArea(id)) {
            close();
            Q_EMIT areaChosen(id);
        } else {
            read(id);
        }
    });
}

void MapReading::follow(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene, AreaWords areas)
{
    m_contents = std::move(contents);
    m_scene = std::move(scene);
    m_areas = std::move(areas);
    if (!m_offered.isEmpty()) {
        m_offered.removeIf([this](const QString &id) { return !contentOf(id); });
        m_offered.isEmpty() ? void(close()) : offer(QStringList(m_offered));
    }
    if (m_id.isEmpty() || !m_question)
        return;
    const LayerContent *content = contentOf(m_id);
    if (content ? content->values != m_values : m_values != nullptr) {
        m_values = content ? content->values : nullptr;
        m_card->setBusy(true);
        m_question->refresh({});
    } else if (content && isArea(m_id)) {
        answered(); // the measure may be another
    }
}

void MapReading::take(const QStringList &ids)
{
    QStringList features = ids;
    features.removeIf([this](const QString &id) { return isArea(id); });
    const auto area = std::ranges::find_if(ids, [this](const QString &id) { return isArea(id); });
    // A zone hides the area below it, unless that is selected already.
    const bool isAreaMeantToo = area != ids.end() && *area != m_context.value(areaParameter.toString()) &&
                                std::ranges::any_of(features, [this](const QString &id) { return isSurface(id); });
    if (features.isEmpty()) {
        if (!m_offered.isEmpty() || !isArea(m_id))
            close();
        Q_EMIT areaTapped(area == ids.end() ? QString() : *area);
    } else if (features.size() == 1 && !isAreaMeantToo) {
        read(features.first());
    } else {
        if (area != ids.end())
            features.append(*area);
        offer(features);
        m_card->chooser().setFocus();
    }
}

void MapReading::readArea(const QString &code)
{
    const LayerContent *content = code.isEmpty() ? nullptr : contentOf(code);
    if (content && (!content->options.details.isEmpty() || !m_areas.open.isEmpty()))
        read(code);
    else if (isArea(m_id))
        close();
}

bool MapReading::close()
{
    if (m_id.isEmpty() && m_offered.isEmpty())
        return false;
    m_id.clear();
    m_offered.clear();
    forget();
    m_values.reset();
    m_view.setMarked({});
    const bool hadFocus = m_card->isAncestorOf(m_card->window()->focusWidget());
    m_card->hide();
    if (hadFocus)
        m_view.setFocus();
    m_view.layOutOver();
    return true;
}

void MapReading::updateFoot()
{
    if (!m_id.isEmpty() && !m_provenances.isEmpty())
        m_card->setFoot(footText(m_provenances, m_services));
}

const LayerContent *MapReading::contentOf(const QString &id) const
{
    if (id.isEmpty())
        return nullptr;
    const bool isPrefixed = id.startsWith(u'\x1f');
    const auto found = std::ranges::find_if(m_contents, [&](const LayerContent &content) {
        const QString &prefix = content.options.idPrefix;
        const bool isMeant = isPrefixed ? !prefix.isEmpty() && id.startsWith(prefix) : isMeasured(content);
        return isMeant && content.features && content.features->find(id) < content.features->size();
    });
    return found == m_contents.end() ? nullptr : &*found;
}

bool MapReading::isArea(const QString &id) const { return !id.isEmpty() && !id.startsWith(u'\x1f'); }

void MapReading::read(const QString &id)
{
    const LayerContent *content = contentOf(id);
    if (!content)
        return;
    forget();
    m_offered.clear();
    m_id = id;
    m_provenances.clear();
    m_view.setMarked(isArea(id) ? QString() : id);
    m_card->setDetails(heading(id));
    ask(*content, content->features->find(id));
    show();
    const geo::Point at = content->features->anchor(content->features->find(id)).at;
    if (!isArea(id))
        m_view.uncover(at);
}

void MapReading::ask(const LayerContent &content, std::size_t feature)
{
    m_values = content.values;
    m_names = valueNames(content.options, m_services, m_context);
    m_question = std::make_unique<Questions>(m_services.queries, m_context, m_services.language);
    workspace::QuerySpec spec;
    spec.dataset = content.options.query.dataset;
    spec.select = content.options.details;
    if (spec.select.isEmpty()) // asked all the same, for whose and how old it is
        spec.select = {content.options.idField};
    spec.fid = content.values->features.at(feature).fid;
    m_question->add(spec);
    connect(m_question.get(), &Questions::answered, this, &MapReading::answered);
    m_question->ask();
}

void MapReading::answered()
{
    m_card->setBusy(false);
    if (!m_question || !m_question->answer(0) || m_id.isEmpty())
        return;
    const AnswerResult &result = *m_question->answer(0);
    const LayerContent *content = contentOf(m_id);
    if (result && !(*result)->rows.empty() && !content) {
        close(); // it is there, but the map shows others now
        Q_EMIT settled();
        return;
    }
    FeatureCard::Details details = content ? heading(m_id) : m_card->details();
    details.facts.clear();
    details.message.clear();
    if (!result) {
        details.message =
            result.error().kind == query::QueryErrorKind::NeverSynced ? tr("Not synced yet") : result.error().what;
        details.foot = {};
    } else if ((*result)->rows.empty()) {
        details.message = tr("No longer in the data");
        m_provenances = (*result)->provenances();
        m_view.setMarked({});
    } else {
        m_provenances = (*result)->provenances();
        const Fact measure = isArea(m_id) && m_areas.measure ? m_areas.measure(m_id) : Fact{};
        if (!measure.label.isEmpty())
            details.facts.push_back(measure);
        if (!content->options.details.isEmpty())
            std::ranges::move(factsOf(**result, m_names, m_services), std::back_inserter(details.facts));
    }
    if (result)
        details.foot = footText(m_provenances, m_services);
    m_card->setDetails(details);
    show();
    Q_EMIT settled();
}

void MapReading::offer(const QStringList &ids)
{
    m_id.clear();
    forget();
    m_view.setMarked({});
    m_offered = ids;
    std::vector<HitChoice> choices;
    for (const QString &id : ids)
        choices.push_back(choiceOf(id));
    m_card->setChoices(tr("%n here", nullptr, static_cast<int>(ids.size())), std::move(choices));
    show();
}

HitChoice MapReading::choiceOf(const QString &id) const
{
    const FeatureCard::Details named = heading(id);
    QStringList of{named.subtitle, classOf(id)};
    of.removeAll(QString());
    return {.id = id, .name = named.title, .of = of.join(u" · "_s), .symbol = symbolOf(*m_scene, id)};
}

QString MapReading::tip(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    if (!content)
        return {};
    const Fact measure = isArea(id) && m_areas.measure ? m_areas.measure(id) : Fact{};
    QStringList words{content->features->name(content->features->find(id)), isArea(id) ? measure.value : classOf(id)};
    words.removeAll(QString());
    return words.join(u": "_s);
}

QString MapReading::classOf(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    if (!content || content->options.classField.isEmpty())
        return {};
    const auto &fields = content->values->fields;
    const auto field = std::ranges::find(fields, content->options.classField, &query::Column::id);
    if (field == fields.end())
        return {};
    const query::MapFeature &feature = content->values->features.at(content->features->find(id));
    const QString value = feature.values.value(std::distance(fields.begin(), field)).toString();
    return valueNames(content->options, m_services, m_context).value(field->id).value(value);
}

bool MapReading::isSurface(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content && content->features->anchor(content->features->find(id)).radius > 0;
}

void MapReading::forget()
{
    if (!m_question)
        return;
    // It may be its signal that is being handled.
    m_question->disconnect(this);
    m_question.release()->deleteLater();
}

FeatureCard::Details MapReading::heading(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    if (!content)
        return {};
    const std::size_t feature = content->features->find(id);
    const QString name = content->features->name(feature);
    const QString of = datasetTitle(content->options.query.dataset);
    const geo::Point at = geo::fromUnitSquare(content->features->anchor(feature).at);
    return {.title = name.isEmpty() ? of : name,
            .subtitle = name.isEmpty() ? QString() : of,
            .place = at,
            .open = isArea(id) ? m_areas.open : QString()};
}

QString MapReading::datasetTitle(const QString &dataset) const
{
    const workspace::Dataset *known = m_services.workspace.dataset(dataset);
    return known ? known->title.in(m_services.language) : dataset;
}

void MapReading::show()
{
    m_card->show();
    m_view.layOutOver();
}

} // namespace anjungan::panels
