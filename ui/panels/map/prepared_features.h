// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/map/render/feature_set.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <vector>

namespace anjungan::panels {

/// The features of a map's layers made ready for painting, on worker threads: once each time the cache gives others,
/// however often their looks change. Lives on the UI thread.
class PreparedFeatures : public QObject
{
    Q_OBJECT

public:
    using Ready = std::shared_ptr<const render::FeatureSet>;
    using Raw = std::shared_ptr<const query::MapAnswer>;

    explicit PreparedFeatures(std::size_t layers, QObject *parent = nullptr);

    /// Where ids and names are taken from: positions in FeatureSet::fields, -1 where there is none. With a prefix, a
    /// feature's id is that and its fid.
    struct Columns
    {
        int id = -1;
        int name = -1;
        QString idPrefix;
    };

    /// Makes `features` ready as those of `layer`; null: it has none. The same ones again cost nothing.
    void prepare(std::size_t layer, const Raw &features, const Columns &columns);

    bool isPending() const { return m_pending > 0; }

    /// The newest that is ready, and what it was made of: values and positions are the same in both. Null before the
    /// first.
    const Ready &ready(std::size_t layer) const { return m_layers.at(layer)->ready; }
    const Raw &raw(std::size_t layer) const { return m_layers.at(layer)->raw; }

Q_SIGNALS:
    /// Nothing is pending any more.
    void finished();

private:
    struct Layer
    {
        Ready ready;
        Raw raw;
        Raw wanted;
        std::unique_ptr<QFutureWatcher<Ready>> watcher;
    };

    void take(Layer &layer);

    std::vector<std::unique_ptr<Layer>> m_layers;
    int m_pending = 0;
};

} // namespace anjungan::panels
