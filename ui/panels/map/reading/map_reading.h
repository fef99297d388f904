// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/reading/map_features.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"

#include <functional>
#include <memory>

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

/// Reads what is on a map: a tap on a feature opens a card with its fields, publisher and age; several under the finger
/// are offered to choose from. Values are asked for the one feature that is read, and again whenever its dataset was
/// published; a feature that is gone is told as such.
class MapReading : public QObject
{
    Q_OBJECT

public:
    /// What the card of an area tells beside its fields.
    struct AreaWords
    {
        std::function<Fact(const QString &code)> measure; ///< an empty label: there is none
        QString open; ///< what the button that opens the level below says; empty: there is none
    };

    /// All that is passed by reference must outlive the reading.
    MapReading(map::MapView &view, const PanelServices &services, PageContext &context, QObject *parent = nullptr);

    /// What is on the map now.
    void follow(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene, AreaWords areas);

    /// A tap on these features, as MapView tells them.
    void take(const QStringList &ids);
    /// Opens the card of an area where there is something to tell of it; empty: closes that of any.
    void readArea(const QString &code);
    /// Closes what is open; false where nothing was.
    bool close();
    /// A feature in few words: its name, and its class or measure; empty where it has none.
    QString tip(const QString &id) const;
    /// Brings the age up to the clock.
    void updateFoot();

    FeatureCard &card() const { return *m_card; }
    bool isPending() const { return m_question && m_question->isPending(); }

Q_SIGNALS:
    /// A tap on an area and no other feature; empty: on nothing.
    void areaTapped(const QString &code);
    /// An area was chosen among others.
    void areaChosen(const QString &code);
    void openRequested(const QString &code);
    /// What was asked is answered.
    void settled();

private:
    void read(const QString &id);
    void ask(const LayerContent &content, std::size_t feature);
    void answered();
    void offer(const QStringList &ids);
    void forget();
    FeatureCard::Details heading(const QString &id) const;
    void show();

    map::MapView &m_view;
    const PanelServices &m_services;
    PageContext &m_context;
    FeatureCard *m_card; ///< the view's
    MapFeatures m_features;
    AreaWords m_areas;
    QString m_id;                                     ///< what is read; empty: nothing
    QStringList m_offered;                            ///< what is chosen from; empty: nothing
    std::shared_ptr<const query::MapAnswer> m_values; ///< what m_id was found in
    ValueNames m_names;
    std::unique_ptr<Questions> m_question;
    QList<query::Provenance> m_provenances;
};

} // namespace anjungan::panels
