// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map_panel.h"

#include "core/base/joined_parts.h"
#include "core/geo/web_mercator.h"
#include "ui/charts/spoken_role.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/choice_chips.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/map/drill/area_navigation.h"
#include "ui/panels/map/map_layers.h"
#include "ui/panels/map/map_notes.h"
#include "ui/panels/map/paper/map_saving.h"
#include "ui/panels/map/paper/map_sheet.h"
#include "ui/panels/map/paper/sheet_words.h"
#include "ui/panels/map/reading/map_reading.h"
#include "ui/words/sentence.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

int columnOf(const query::MapAnswer &features, const QString &field)
{
    const auto found = std::ranges::find(features.fields, field, &query::AnswerColumn::id);
    return found == features.fields.end() ? -1 : static_cast<int>(std::distance(features.fields.begin(), found));
}

} // namespace

MapPanel::MapPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                   QWidget *parent)
    : Panel(definition, services, context, {.hasTitle = true, .isEdgeToEdge = true}, parent),
      m_view(new map::MapView(services.theme,
                              services.mapSurface == map::MapSurface::Static ? map::MapSurface::Static
                                                                             : map::MapSurface::Interactive,
                              nullptr, map::systemWorld(), services.mapEngine)),
      m_format(readFormat(option(u"format"))), m_tiles(option(u"tiles").toString(), services, *m_view)
{
    readLayers();
    m_prepared = std::make_unique<PreparedFeatures>(m_layers.size());
    readMeasure();
    setUpView();
    setUpReading();
    addSaving();
    connect(&m_tiles, &MapTiles::troubleChanged, this, &MapPanel::updateNote);
    // What does not follow a parameter has no newer answer when it changes, but something to say.
    connect(&context, &PageContext::changed, this, &MapPanel::collectNotes);
}

MapPanel::~MapPanel()
{
    // The view is destroyed last, and its last signals would refer to destroyed members.
    m_view->disconnect(this);
    m_view->setWords({});
}

bool MapPanel::isSettled() const
{
    const bool isPending = m_prepared->isPending() || m_navigation->drill().isPending() || m_reading->isPending();
    const bool isShown = state() != State::Ready || (!isPending && m_view->isSettled());
    return Panel::isSettled() && isShown;
}

void MapPanel::refresh(const QStringList &datasets)
{
    Panel::refresh(datasets);
    m_navigation->drill().refresh(datasets);
}

void MapPanel::askForDay(QDate today)
{
    Panel::askForDay(today);
    m_navigation->drill().askForDay(today);
}

void MapPanel::updateFoot()
{
    Panel::updateFoot();
    if (m_reading)
        m_reading->updateFoot();
}

Panel::Shown MapPanel::showAnswers()
{
    Shown shown;
    if (m_measure) {
        const auto answer = rowsOf(m_measure->query());
        if (!answer && answer.error().state == State::Error)
            return answer.error();
        shown.provenances = answer ? (*answer)->provenances() : answer.error().provenances;
        if (const std::optional<query::Scope> scope = answer ? (*answer)->scope : answer.error().scope)
            shown.scope = MapNotes::onMap(*scope);
    }
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const LayerOptions &options = m_layers[at].options;
        const FeaturesResult &result = *questions().features(m_layers[at].features);
        if (!result && options.kind == LayerKind::Areas)
            return shownError(result.error());
        if (!result) {
            m_prepared->prepare(at, nullptr, {});
            continue;
        }
        const query::MapAnswer &features = **result;
        m_prepared->prepare(at, *result,
                            {columnOf(features, options.idField), columnOf(features, options.nameField),
                             options.idPrefix, services().format});
        if (options.kind != LayerKind::Base && (options.kind != LayerKind::Areas || !m_measure))
            shown.provenances.append(features.provenance);
    }
    for (const DrillDown::Step *step : m_navigation->drill().steps())
        shown.provenances.append(step->answer()->provenance);
    collectNotes();
    if (m_periods)
        m_periods->show();
    if (!m_prepared->isPending())
        paint();
    return shown;
}

void MapPanel::collectNotes()
{
    if (questions().isPending())
        return;
    QStringList notes{text(option(u"note"))};
    if (m_measure)
        if (const auto answer = rowsOf(m_measure->query()); !answer)
            notes.append(answer.error().message);
    if (const auto error = m_periods ? m_periods->error() : std::nullopt)
        notes.append(shownError(*error).message);
    for (const Layer &layer : m_layers) {
        const std::optional<FeaturesResult> &result = questions().features(layer.features);
        if (!result)
            return;
        if (!*result) {
            notes.append(shownError(result->error()).message);
            continue;
        }
        if (layer.options.kind == LayerKind::Areas && m_measure)
            notes.append(MapNotes::ofMeasure(*m_measure, ***result, layer.options.idField));
        notes.append(MapNotes(services(), context()).ofLayer(layer.options, ***result));
    }
    for (const DrillDown::Step *step : m_navigation->drill().steps()) {
        if (step->answer()->unreadable > 0)
            notes.append(MapNotes::unreadable(step->answer()->unreadable));
        if (step->measure)
            notes.append(MapNotes::ofMeasure(*step->measure, *step->answer(), step->options->idField));
    }
    notes.removeDuplicates();
    m_note = base::joinedParts(notes);
    updateNote();
}

map::Sheet MapPanel::sheet() const
{
    map::Sheet sheet = m_view->sheet();
    sheet.world = m_whole.onPaper(sheet.world);
    SheetWords(definition(), services(), context())
        .fill(sheet, provenances(), m_navigation->nameOf(context().value(areaParameter.toString())));
    return sheet;
}

void MapPanel::readLayers()
{
    for (LayerOptions &options : mapLayers(definition().options, services())) {
        const std::size_t question = questions().add(options.query);
        m_layers.push_back({std::move(options), question});
    }
}

void MapPanel::readMeasure()
{
    const QJsonValue measure = option(u"measure");
    if (!measure.isObject())
        return;
    auto made = MapMeasure::make(measure, m_format, option(u"time").isObject(), services(), questions());
    if (made)
        m_measure.emplace(std::move(*made));
    else
        setMistake(words::readerSentence(made.error(), services().workspace.timeZone));
}

QWidget *MapPanel::withTime(QWidget *map)
{
    m_periods = MapPeriods::make(option(u"time"), services(), questions());
    return m_periods ? m_periods->withBar(map, services(), context(), [this] { return isSettled(); }) : map;
}

void MapPanel::setUpView()
{
    const workspace::Parameter *parameter = context().declared(option(u"chips").toString());
    const bool fillsCard = definition().title.isEmpty();
    if (fillsCard) {
        auto *chips = parameter ? new ChoiceChips(*parameter, services(), context()) : nullptr;
        m_sheet = new MapSheet(m_view, chips, cardLine, services().theme);
        setContent(withTime(m_sheet));
    } else {
        if (parameter)
            setTitleAction(new ChoiceButton(*parameter, services(), context()));
        setContent(withTime(m_view));
    }

    m_view->setFormat(services().format);
    if (!services().isAttended)
        m_view->setButtonsVisible(false);
    if (!fillsCard) // else it stays what it is called by itself
        m_view->setAccessibleName(definition().title.in(services().language));
    charts::setSpokenRole(*m_view, QAccessible::Graphic);
    connect(m_view, &map::MapView::wholeTextAsked, this, [this](const QStringList &lines, QWidget *piece) {
        DetailsPopup::show(lines, this->services().theme, *piece);
    });
    connect(m_prepared.get(), &PreparedFeatures::finished, this, &MapPanel::paint);
    connect(&services().theme, &theme::Theme::changed, this, &MapPanel::paint);
}

void MapPanel::setUpReading()
{
    m_navigation = std::make_unique<AreaNavigation>(definition().options, *m_view, services(), context());
    m_reading = std::make_unique<MapReading>(*m_view, services(), context());
    m_view->setWords([this](const QString &id) { return m_reading->tip(id); });
    connect(&context(), &PageContext::changed, m_reading.get(), &MapReading::readChosen);
    connect(m_view, &map::MapView::activated, m_reading.get(), &MapReading::showTapped);
    connect(m_view, &map::MapView::opened, m_navigation.get(), &AreaNavigation::open);
    connect(m_reading.get(), &MapReading::areaTapped, m_navigation.get(), &AreaNavigation::toggle);
    connect(m_reading.get(), &MapReading::areaChosen, m_navigation.get(), &AreaNavigation::select);
    connect(m_reading.get(), &MapReading::openRequested, m_navigation.get(), &AreaNavigation::open);
    connect(m_reading.get(), &MapReading::settled, this, &MapPanel::settle);
    connect(m_navigation.get(), &AreaNavigation::selected, m_reading.get(), &MapReading::readArea);
    connect(m_navigation.get(), &AreaNavigation::changed, this, &MapPanel::showAgain);
    connect(m_view, &map::MapView::settled, this, &MapPanel::settle);
}

void MapPanel::paint()
{
    std::vector<LayerContent> contents;
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const LayerContent content{m_layers[at].options, m_prepared->ready(at), m_prepared->raw(at)};
        if (content.options.kind == LayerKind::Areas)
            std::ranges::move(m_navigation->contents(content), std::back_inserter(contents));
        else
            contents.push_back(content);
    }
    m_measured.clear();
    for (const LayerContent &content : contents)
        if (content.options.kind == LayerKind::Areas && content.purpose == AreaPurpose::Measured && content.features)
            for (std::size_t area = 0; area < content.features->size(); ++area)
                m_measured.insert(content.features->id(area));
    const MapLook look{services().theme, services().format, areaNames()};
    const MapMeasure *measure = m_navigation->measure(m_measure ? &*m_measure : nullptr);
    MapPicture picture = paintedMap(contents, measure ? &measure->areas() : nullptr, look, m_scene.get());
    auto scene = std::make_shared<render::Scene>(*picture.scene);
    scene->raster = m_tiles.raster();
    m_scene = std::move(scene);
    m_view->setLegend(picture.legend);
    m_navigation->follow(contents);
    const QString below = m_navigation->drill().titleBelow();
    m_reading->follow(std::move(contents), m_scene,
                      {.measure = [this](const QString &area) { return measured(area); },
                       .words = [this](const QString &area) { return areaWords(area); },
                       .open = below.isEmpty() ? QString() : tr("Show %1 within").arg(below)});
    fitAreas();
    m_view->setScene(m_scene);
    m_reading->readChosen();
    settle();
}

void MapPanel::fitAreas()
{
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        const auto &areas = m_prepared->raw(at);
        if (m_layers[at].options.kind != LayerKind::Areas || !areas || areas == m_fitted)
            continue;
        const geo::Box box = degreesOf(*m_prepared->ready(at));
        if (box.isEmpty())
            continue;
        // New areas do not move the map of someone who is looking at a part of it.
        if (!m_fitted) {
            m_whole.fit(box, m_sheet ? m_sheet->coveredShare() : 0, *m_view);
            m_navigation->begin();
        }
        m_fitted = areas;
        m_view->setLimits(limitsAround(box));
        m_limits = geo::toUnitSquare(limitsAround(box));
    }
    m_outside = featuresOutside();
    updateNote();
}

int MapPanel::featuresOutside() const
{
    int outside = 0;
    for (std::size_t at = 0; at < m_layers.size() && !m_limits.isEmpty(); ++at) {
        const LayerKind kind = m_layers[at].options.kind;
        const auto &features = m_prepared->ready(at);
        if (!features || kind == LayerKind::Base || kind == LayerKind::Areas)
            continue;
        for (std::size_t feature = 0; feature < features->size(); ++feature)
            if (const geo::Box &box = features->box(feature); !box.isEmpty() && !box.intersects(m_limits))
                ++outside;
    }
    return outside;
}

void MapPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace;
    if (!isBack || !(m_reading->close() || m_navigation->up()))
        Panel::keyPressEvent(event);
}

void MapPanel::showScope(const QString &scope)
{
    Panel::showScope(scope);
    // A map that fills its card has no title.
    m_scopeNote = definition().title.isEmpty() ? scope : QString();
    updateNote();
}

void MapPanel::updateNote()
{
    const QString outside = m_outside > 0 ? MapNotes::outside(m_outside) : QString();
    m_view->setNote(base::joinedParts({m_scopeNote, m_note, outside, m_tiles.trouble()}));
}

void MapPanel::addSaving()
{
    if (services().mapSurface == map::MapSurface::Static || !services().isAttended)
        return;
    m_saving = new MapSaving(
        [this] {
            const map::Sheet seen = sheet();
            return MapSaving::Subject{seen, SheetWords(definition(), services(), context()).fileName(seen),
                                      m_view->size()};
        },
        this);
    // A map that fills its card has no title, and the button of its menu is among those on the map.
    if (!definition().title.isEmpty())
        return;
    const QAction *menu = m_view->buttons().add(u"more"_s, tr("Menu of this map"));
    connect(menu, &QAction::triggered, this, [this] {
        auto *button = m_view->buttons().findChild<QWidget *>(u"more"_s);
        Q_EMIT menuWanted(button && button->isVisible() ? button : &m_view->buttons());
    });
}

Fact MapPanel::measured(const QString &area) const
{
    const MapMeasure *measure = m_navigation->measure(m_measure ? &*m_measure : nullptr);
    if (!measure)
        return {};
    const QString title = measure->areas().title;
    return {title.isEmpty() ? definition().title.in(services().language) : title, measure->written(area)};
}

QString MapPanel::areaWords(const QString &area) const
{
    const MapMeasure *measure = m_navigation->measure(m_measure ? &*m_measure : nullptr);
    return measure ? measure->inWords(area, m_measured) : QString();
}

void MapPanel::settle()
{
    if (isSettled())
        Q_EMIT settled();
}

theme::Role MapPanel::areaNames() const
{
    return definition().title.isEmpty() ? theme::Role::Body : theme::Role::Small;
}

} // namespace anjungan::panels
