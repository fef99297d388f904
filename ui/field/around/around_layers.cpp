// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_layers.h"

#include "ui/panels/map/map_layers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

QJsonValue jsonOf(const workspace::Text &text, const QString &language) { return text.in(language); }

/// The zones of one kind as a map's layer.
panels::LayerOptions zoneLayer(const workspace::AroundZones &zones, const QString &language)
{
    QJsonArray classes;
    for (const workspace::ZoneClass &one : zones.classes)
        classes.append(
            QJsonObject{{u"value"_s, one.value}, {u"title"_s, jsonOf(one.title, language)}, {u"colour"_s, one.colour}});
    QJsonObject style{{u"field"_s, zones.classField}, {u"classes"_s, classes}};
    panels::LayerOptions options = panels::readLayer(QJsonObject{{u"dataset"_s, zones.dataset},
                                                                 {u"kind"_s, u"zones"_s},
                                                                 {u"title"_s, jsonOf(zones.title, language)},
                                                                 {u"style"_s, style}},
                                                     language);
    options.query.where = zones.where;
    return options;
}

int columnOf(const query::MapAnswer &features, const QString &field)
{
    const auto found = std::ranges::find(features.fields, field, &query::AnswerColumn::id);
    return found == features.fields.end() ? -1 : static_cast<int>(std::distance(features.fields.begin(), found));
}

} // namespace

AroundLayers::AroundLayers(const panels::PanelServices &services, const workspace::Around &around, QObject *parent)
    : QObject(parent), m_services(services)
{
    std::vector<panels::LayerOptions> base = panels::mapLayers(QJsonObject{{u"layers"_s, around.layers}}, services);
    const auto isGround = [](const panels::LayerOptions &layer) {
        return layer.kind == panels::LayerKind::Base && layer.role != panels::BaseRole::Place;
    };
    const auto above = std::ranges::find_if_not(base, isGround);
    for (auto layer = base.begin(); layer != above; ++layer)
        add(std::move(*layer));
    for (qsizetype zones = 0; zones < around.zones.size(); ++zones)
        add(zoneLayer(around.zones[zones], services.language), static_cast<int>(zones));
    for (auto layer = above; layer != base.end(); ++layer)
        add(std::move(*layer));
    m_prepared = std::make_unique<panels::PreparedFeatures>(m_layers.size());
    connect(m_prepared.get(), &panels::PreparedFeatures::finished, this, &AroundLayers::changed);
    ask();
}

AroundLayers::~AroundLayers() = default;

void AroundLayers::add(panels::LayerOptions options, int zones)
{
    m_layers.push_back(std::make_unique<Layer>(std::move(options), zones));
}

void AroundLayers::show(int zones)
{
    if (zones == std::exchange(m_zones, zones))
        return;
    ask();
    Q_EMIT changed();
}

void AroundLayers::refresh(const QStringList &datasets)
{
    for (const auto &layer : m_layers)
        if (datasets.isEmpty() || datasets.contains(layer->options.query.dataset))
            layer->isAsked = false;
    ask();
}

bool AroundLayers::isPending() const
{
    return m_prepared->isPending() ||
           std::ranges::any_of(m_layers, [](const auto &layer) { return layer->watcher != nullptr; });
}

void AroundLayers::ask()
{
    for (std::size_t at = 0; at < m_layers.size(); ++at) {
        Layer &layer = *m_layers[at];
        if (layer.isAsked || !isShown(layer))
            continue;
        layer.isAsked = true;
        layer.watcher = std::make_unique<QFutureWatcher<panels::FeaturesResult>>();
        connect(layer.watcher.get(), &QFutureWatcherBase::finished, this, [this, at] { read(at); });
        layer.watcher->setFuture(m_services.queries.features(layer.options.query, {}, m_services.language));
    }
}

void AroundLayers::read(std::size_t at)
{
    Layer &layer = *m_layers[at];
    // Deleted later, since it is the sender of the current signal.
    QFutureWatcher<panels::FeaturesResult> *watcher = layer.watcher.release();
    watcher->deleteLater();
    if (watcher->isCanceled() || watcher->future().resultCount() == 0)
        return;
    // What cannot be read is not drawn; the card and the list say why.
    const panels::FeaturesResult result = watcher->result();
    const panels::PreparedFeatures::Raw features = result ? *result : nullptr;
    const int name = features ? columnOf(*features, layer.options.labelField) : -1;
    m_prepared->prepare(at, features, {.id = -1, .name = name, .idPrefix = layer.options.idPrefix, .words = {}});
    if (!features)
        Q_EMIT changed();
}

std::vector<panels::LayerContent> AroundLayers::contents() const
{
    std::vector<panels::LayerContent> contents;
    for (std::size_t at = 0; at < m_layers.size(); ++at)
        if (isShown(*m_layers[at]))
            contents.push_back({.options = m_layers[at]->options,
                                .features = m_prepared->ready(at),
                                .values = m_prepared->raw(at),
                                .framed = {},
                                .keeps = {}});
    return contents;
}

} // namespace anjungan::field
