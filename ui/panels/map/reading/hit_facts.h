// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_details.h"
#include "ui/panels/questions.h"

#include <QObject>

#include <memory>
#include <vector>

namespace anjungan::panels {

/// Says of several features what tells them apart: the values of the fields in which those of one dataset differ; of
/// the only one of its dataset, its first value. The values are queried. Lives on the UI thread; never blocks.
class HitFacts : public QObject
{
    Q_OBJECT

public:
    /// More features are not asked for: nobody reads such a list.
    static constexpr std::size_t mostFeatures = 12;

    struct Feature
    {
        QString id;
        QString dataset;
        qint64 fid;         ///< of query::MapFeature
        QStringList fields; ///< not empty
        ValueNames names;
    };

    /// All references must outlive it.
    HitFacts(const PanelServices &services, PageContext &context, QObject *parent = nullptr);

    /// Replaces what was asked before.
    void ask(std::vector<Feature> features);
    void forget();
    [[nodiscard]] bool isPending() const { return m_questions && m_questions->isPending(); }

Q_SIGNALS:
    /// At most two values of that feature; not emitted for one without any.
    void found(const QString &id, const QStringList &values);
    /// All were found.
    void finished();

private:
    void answered();

    const PanelServices &m_services;
    PageContext &m_context;
    std::vector<Feature> m_features;
    std::unique_ptr<Questions> m_questions;
};

} // namespace anjungan::panels
