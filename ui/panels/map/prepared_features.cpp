// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/prepared_features.h"

#include "ui/panels/values.h"

#include <QtConcurrentRun>

namespace anjungan::panels {

namespace {

QString valueOf(const query::MapFeature &feature, int column)
{
    return column < 0 ? QString() : feature.values.value(column).toString();
}

QString idOf(const query::MapFeature &feature, const PreparedFeatures::Columns &columns)
{
    return columns.idPrefix.isEmpty() ? valueOf(feature, columns.id) : columns.idPrefix + QString::number(feature.fid);
}

QString nameOf(const query::MapAnswer &answer, const query::MapFeature &feature,
               const PreparedFeatures::Columns &columns)
{
    if (columns.name < 0 || !columns.words)
        return valueOf(feature, columns.name);
    const query::AnswerColumn &column = answer.fields[static_cast<std::size_t>(columns.name)];
    return wordOf(*columns.words, {feature.values.value(columns.name), {}, column.type});
}

PreparedFeatures::Ready made(const PreparedFeatures::Raw &raw, const PreparedFeatures::Columns &columns)
{
    if (raw->outlines) {
        std::vector<render::OutlinedFeature> features;
        features.reserve(raw->features.size());
        for (const query::MapFeature &feature : raw->features)
            features.push_back({idOf(feature, columns), nameOf(*raw, feature, columns), feature.outline});
        return render::FeatureSet::make(features, raw->outlines);
    }
    std::vector<render::Feature> features;
    features.reserve(raw->features.size());
    for (const query::MapFeature &feature : raw->features)
        features.push_back({idOf(feature, columns), nameOf(*raw, feature, columns), feature.geometry});
    return render::FeatureSet::make(features);
}

} // namespace

PreparedFeatures::PreparedFeatures(std::size_t layers, QObject *parent) : QObject(parent)
{
    for (std::size_t layer = 0; layer < layers; ++layer)
        m_layers.push_back(std::make_unique<Layer>());
}

void PreparedFeatures::prepare(std::size_t at, const Raw &features, const Columns &columns)
{
    Layer &layer = *m_layers.at(at);
    if (features == layer.wanted)
        return;
    layer.wanted = features;
    if (!features) {
        layer.raw = nullptr;
        layer.ready = nullptr;
        if (layer.watcher)
            --m_pending;
        layer.watcher.reset();
        return;
    }
    if (!layer.watcher)
        ++m_pending;
    // A new watcher each time, so that a late signal of an older one cannot be mistaken for the newer one's.
    layer.watcher = std::make_unique<QFutureWatcher<Ready>>();
    connect(layer.watcher.get(), &QFutureWatcherBase::finished, this, [this, &layer] { onFinished(layer); });
    layer.watcher->setFuture(QtConcurrent::run(made, features, columns));
}

void PreparedFeatures::onFinished(Layer &layer)
{
    // Deleted later, since it is the sender of the current signal.
    QFutureWatcher<Ready> *watcher = layer.watcher.release();
    watcher->deleteLater();
    layer.ready = watcher->result();
    layer.raw = layer.wanted;
    if (--m_pending == 0)
        Q_EMIT finished();
}

} // namespace anjungan::panels
