// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/reading/hit_facts.h"
#include "ui/panels/map/reading/map_features.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"
#include "ui/selection/navigation.h"

#include <functional>
#include <memory>

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

/// The cards of a map's features: a tap on a feature opens a card with its fields, publisher and age; if several are
/// under the finger, it lists them to choose from. The values of that one feature are queried, and again after each
/// publish of its dataset; if the feature no longer exists, the card says so.
class MapReading : public QObject
{
    Q_OBJECT

public:
    /// Additional content of an area's card.
    struct AreaWords
    {
        std::function<Fact(const QString &code)> measure;  ///< an empty label: no measure
        std::function<QString(const QString &code)> words; ///< value, class and rank in one line; may be empty
        QString open; ///< text of the button that opens the level below; empty: no button
    };

    /// All references must outlive it.
    MapReading(map::MapView &view, const PanelServices &services, PageContext &context, QObject *parent = nullptr);

    /// Sets the map's content.
    void follow(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene, AreaWords areas);

    /// Handles a tap on these features (MapView::activated()).
    void showTapped(const QStringList &ids);
    /// Opens the card of an area if it has content; empty: closes an area's card.
    void readArea(const QString &code);
    /// Opens the card of the feature whose key the page's selection has, and moves the map there; closes that of a
    /// feature that is no longer chosen.
    void readChosen();
    /// Closes the card; false if none was open.
    bool close();
    /// A short description of a feature: its name, and its class or what AreaWords say; none of an unknown one.
    QStringList tip(const QString &id) const;
    /// Updates the age in the foot.
    void updateFoot();

    FeatureCard &card() const { return *m_card; }
    [[nodiscard]] bool isPending() const { return (m_question && m_question->isPending()) || m_hitFacts->isPending(); }

Q_SIGNALS:
    /// A tap on an area and no other feature; empty: on no feature.
    void areaTapped(const QString &code);
    /// An area was chosen among others.
    void areaChosen(const QString &code);
    void openRequested(const QString &code);
    /// All queries are answered.
    void settled();

private:
    void read(const QString &id);
    /// Proposes the key of the card's feature to the window, and that no other feature is chosen.
    void propose();
    void flyTo(const QString &id);
    void ask(const LayerContent &content, std::size_t feature);
    void answered();
    void offer(const QStringList &ids);
    void forget();
    std::optional<selection::Place> linked() const;
    QString linkText() const;
    void askApart();
    FeatureCard::Details heading(const QString &id) const;
    void show();

    map::MapView &m_view;
    const PanelServices &m_services;
    PageContext &m_context;
    FeatureCard *m_card; ///< the view's
    MapFeatures m_features;
    AreaWords m_areas;
    QString m_id;                                     ///< the feature of the card; empty: none
    bool m_hasFlown = false;                          ///< the map was moved to it
    QStringList m_offered;                            ///< the listed features; empty: none
    std::shared_ptr<const query::MapAnswer> m_values; ///< the answer that contains m_id
    ValueNames m_names;
    std::unique_ptr<Questions> m_question;
    HitFacts *m_hitFacts;
    QList<query::Provenance> m_provenances;
};

} // namespace anjungan::panels
