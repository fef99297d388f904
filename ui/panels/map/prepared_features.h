// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/map/render/feature_set.h"
#include "ui/theme/format.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace anjungan::panels {

/// Prepares the features of a map's layers for painting, on worker threads: once for each new answer of the cache,
/// independent of changes of their look. Lives on the UI thread.
class PreparedFeatures : public QObject
{
    Q_OBJECT

public:
    using Ready = std::shared_ptr<const render::FeatureSet>;
    using Raw = std::shared_ptr<const query::MapAnswer>;

    explicit PreparedFeatures(std::size_t layers, QObject *parent = nullptr);

    /// The columns of ids and names: indexes in the answer's fields, -1 if there is none. With a prefix, a feature's id
    /// is the prefix and its fid.
    struct Columns
    {
        int id = -1;
        int name = -1;
        QString idPrefix;
        std::optional<theme::Formatter> words = {}; ///< for names that are numbers, times or truth values
    };

    /// Prepares `features` for `layer`; null: it has none. Passing the same ones again has no cost.
    void prepare(std::size_t layer, const Raw &features, const Columns &columns);

    [[nodiscard]] bool isPending() const { return m_pending > 0; }

    /// The newest prepared features and the answer that they were made from: indexes are the same in both. Null before
    /// the first.
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

    void onFinished(Layer &layer);

    std::vector<std::unique_ptr<Layer>> m_layers;
    int m_pending = 0;
};

} // namespace anjungan::panels
