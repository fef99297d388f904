// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/map_reading.h"

#include "core/base/joined_parts.h"
#include "core/geo/web_mercator.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/panels/panel_link.h"
#include "ui/words/sentence.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

MapReading::MapReading(map::MapView &view, const PanelServices &services, PageContext &context, QObject *parent)
    : QObject(parent), m_view(view), m_services(services), m_context(context),
      m_card(new FeatureCard(services.theme, services.format)), m_features(services, context),
      m_hitFacts(new HitFacts(services, context, this))
{
    view.setCard(m_card);
    connect(m_card, &FeatureCard::closeRequested, this, &MapReading::close);
    connect(m_card, &FeatureCard::copied, &view.notice(),
            [&view](const QString &text) { view.notice().showBriefly(tr("Copied: %1").arg(text)); });
    connect(m_card, &FeatureCard::openRequested, this, [this] { Q_EMIT openRequested(m_id); });
    connect(m_card, &FeatureCard::linkRequested, this, [this] {
        if (const auto place = linked())
            m_context.navigation().go(*place);
    });
    connect(m_hitFacts, &HitFacts::found, this, [this](const QString &id, const QStringList &values) {
        const QString known = m_features.choice(id).of;
        QStringList all{known};
        for (const QString &value : values)
            if (!known.contains(value)) // its class is there already
                all.append(value);
        m_card->chooser().setOf(id, base::joinedParts(all));
    });
    connect(m_hitFacts, &HitFacts::finished, this, &MapReading::settled);
    connect(m_card, &FeatureCard::chosen, this, [this](const QString &id) {
        m_view.setFocus();
        if (MapFeatures::isArea(id)) {
            close();
            Q_EMIT areaChosen(id);
        } else {
            read(id);
        }
    });
}

void MapReading::follow(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene, AreaWords areas)
{
    m_features.set(std::move(contents), std::move(scene));
    m_areas = std::move(areas);
    if (!m_offered.isEmpty()) {
        m_offered.removeIf([this](const QString &id) { return !m_features.contentOf(id); });
        m_offered.isEmpty() ? void(close()) : offer(QStringList(m_offered));
    }
    if (m_id.isEmpty() || !m_question)
        return;
    const LayerContent *content = m_features.contentOf(m_id);
    if (content ? content->values != m_values : m_values != nullptr) {
        m_values = content ? content->values : nullptr;
        m_card->setBusy(true);
        m_question->refresh({});
    } else if (content && MapFeatures::isArea(m_id)) {
        answered(); // the measure may have changed
    }
}

void MapReading::showTapped(const QStringList &ids)
{
    QStringList features = ids;
    features.removeIf(&MapFeatures::isArea);
    const auto area = std::ranges::find_if(ids, &MapFeatures::isArea);
    // A zone hides the area below it, unless that is selected already.
    const bool isAreaMeantToo =
        area != ids.end() && *area != m_context.value(areaParameter.toString()) &&
        std::ranges::any_of(features, [this](const QString &id) { return m_features.isSurface(id); });
    if (features.isEmpty()) {
        if (!m_offered.isEmpty() || !MapFeatures::isArea(m_id))
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
    // On a wall nobody could close it, and the map has little room.
    const LayerContent *content = code.isEmpty() || !m_services.isAttended ? nullptr : m_features.contentOf(code);
    const auto isChosen = [this](const QString &parameter) {
        return !m_features.chosenBy(parameter, m_context.value(parameter)).isEmpty();
    };
    if (std::ranges::any_of(m_features.choosingParameters(), isChosen))
        return; // what is within the area has the card
    if (content && (!content->options.details.isEmpty() || !m_areas.open.isEmpty() || content->options.link))
        read(code);
    else if (MapFeatures::isArea(m_id))
        close();
}

void MapReading::readChosen()
{
    const LayerContent *content = m_features.contentOf(m_id);
    QString chosen;
    for (const QString &parameter : m_features.choosingParameters()) {
        const QString key = m_context.value(parameter);
        if (content && content->options.selects == parameter && !key.isEmpty() && m_features.keyOf(m_id) == key)
            return;
        if (chosen.isEmpty())
            chosen = m_features.chosenBy(parameter, key);
    }
    if (!chosen.isEmpty()) {
        read(chosen);
        flyTo(chosen);
    } else if (content && !content->options.selects.isEmpty()) {
        close();
    }
}

void MapReading::flyTo(const QString &id)
{
    geo::Box box = m_features.box(id);
    const LayerContent *content = m_features.contentOf(id);
    if (box.isEmpty() || !content)
        return;
    m_hasFlown = true;
    // With its neighbourhood, unless only a closer view shows it by itself.
    constexpr double around = 1e-4; // of the world's width: some 4 km
    if (!content->options.clusterRadius)
        box.add(geo::Box{box.minX - around, box.minY - around, box.maxX + around, box.maxY + around});
    m_view.flyTo(box, map::MapView::Flight::Always);
}

void MapReading::propose()
{
    if (!m_context.isShown())
        return;
    const LayerContent *content = m_features.contentOf(m_id);
    workspace::Selection selection = m_context.navigation().selection();
    for (const QString &parameter : m_features.choosingParameters())
        selection.set(parameter, content && content->options.selects == parameter ? m_features.keyOf(m_id) : QString());
    m_context.navigation().choose(selection);
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
    m_view.coverAgain();
    if (std::exchange(m_hasFlown, false) && m_context.value(areaParameter.toString()).isEmpty())
        m_view.flyBack();
    propose();
    return true;
}

void MapReading::updateFoot()
{
    if (!m_id.isEmpty() && !m_provenances.isEmpty())
        m_card->setFoot(footText(m_provenances, m_services));
}

void MapReading::read(const QString &id)
{
    const LayerContent *content = m_features.contentOf(id);
    if (!content)
        return;
    forget();
    m_offered.clear();
    m_id = id;
    m_provenances.clear();
    m_view.setMarked(MapFeatures::isArea(id) ? QString() : id);
    m_card->setDetails(heading(id));
    ask(*content, content->features->find(id));
    show();
    if (!MapFeatures::isArea(id))
        m_view.uncover(m_features.place(id));
    propose();
}

void MapReading::ask(const LayerContent &content, std::size_t feature)
{
    m_values = content.values;
    m_names = valueNames(content.options, m_services, m_context);
    m_question = std::make_unique<Questions>(m_services.queries, m_context, m_services.language);
    workspace::QuerySpec spec;
    spec.dataset = content.options.query.dataset;
    spec.select = content.options.details;
    if (content.options.link)
        for (const QString &column : columnsOf(*content.options.link))
            if (!spec.select.contains(column))
                spec.select.append(column);
    if (spec.select.isEmpty()) // still queried, for publisher and age
        spec.select = {content.options.idField.isEmpty() ? content.options.nameField : content.options.idField};
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
    const LayerContent *content = m_features.contentOf(m_id);
    if (result && !(*result)->rows.empty() && !content) {
        close(); // it exists, but the map shows other features now
        Q_EMIT settled();
        return;
    }
    FeatureCard::Details details = content ? heading(m_id) : m_card->details();
    details.facts.clear();
    details.link.clear();
    if (!result) {
        details.message = result.error().kind == query::QueryErrorKind::NeverSynced
                              ? tr("Not synced yet")
                              : words::readerSentence(result.error().what, m_services.workspace.timeZone);
        details.foot = {};
    } else if ((*result)->rows.empty()) {
        details.message = tr("No longer in the dataset");
        m_provenances = (*result)->provenances();
        m_view.setMarked({});
    } else {
        m_provenances = (*result)->provenances();
        const Fact measure = MapFeatures::isArea(m_id) && m_areas.measure ? m_areas.measure(m_id) : Fact{};
        if (!measure.label.isEmpty())
            details.facts.push_back(measure);
        if (!content->options.details.isEmpty())
            std::ranges::move(factsOf(**result, content->options.details, m_names, m_services),
                              std::back_inserter(details.facts));
        details.link = linked() ? linkText() : QString();
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
        choices.push_back(m_features.choice(id));
    propose();
    m_card->setChoices(tr("%n here", nullptr, static_cast<int>(ids.size())), std::move(choices));
    askApart();
    show();
}

void MapReading::askApart()
{
    std::vector<HitFacts::Feature> features;
    for (const QString &id : m_offered) {
        const LayerContent *content = m_features.contentOf(id);
        if (!content || content->options.details.isEmpty())
            continue;
        features.push_back({.id = id,
                            .dataset = content->options.query.dataset,
                            .fid = content->values->features.at(content->features->find(id)).fid,
                            .fields = content->options.details,
                            .names = valueNames(content->options, m_services, m_context)});
    }
    m_hitFacts->ask(std::move(features));
}

std::optional<selection::Place> MapReading::linked() const
{
    const LayerContent *content = m_features.contentOf(m_id);
    if (!content || !content->options.link || !m_question || !m_question->answer(0))
        return std::nullopt;
    const AnswerResult &result = *m_question->answer(0);
    if (!result || (*result)->rows.empty())
        return std::nullopt;
    return placeOf(*content->options.link, m_context.navigation().place(), **result, 0);
}

QString MapReading::linkText() const
{
    const auto place = linked();
    const workspace::PageSpec *page = place ? m_services.workspace.page(place->page) : nullptr;
    return page ? tr("Open %1").arg(page->title.in(m_services.language)) : QString();
}

QStringList MapReading::tip(const QString &id) const
{
    const bool isMeasured = MapFeatures::isArea(id) && m_areas.words && m_features.contentOf(id);
    QStringList lines{m_features.name(id), isMeasured ? m_areas.words(id) : m_features.classOf(id)};
    lines.removeAll(QString());
    return lines;
}

void MapReading::forget()
{
    m_hitFacts->forget();
    if (!m_question)
        return;
    // Deleted later, since its signal may be being handled.
    m_question->disconnect(this);
    m_question.release()->deleteLater();
}

FeatureCard::Details MapReading::heading(const QString &id) const
{
    const QString name = m_features.name(id);
    const QString of = m_features.datasetTitle(id);
    return {.title = name.isEmpty() ? of : name,
            .subtitle = name.isEmpty() ? QString() : of,
            .place = geo::fromUnitSquare(m_features.place(id)),
            .open = MapFeatures::isArea(id) ? m_areas.open : QString()};
}

void MapReading::show()
{
    m_card->show();
    m_view.layOutOver();
}

} // namespace anjungan::panels
