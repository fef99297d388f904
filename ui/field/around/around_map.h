// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "ui/field/around/around_layers.h"
#include "ui/field/around/around_words.h"
#include "ui/field/position/fix.h"

#include <QWidget>

class QAction;

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {
class FeatureCard;
}

namespace anjungan::field {

class AroundMarks;
class HereCard;

/// The page's map: zones, the position, the rows of the list by their numbers, and over it the card that says where the
/// person is. It keeps the position and what is nearest in view until a person moves it. Lives on the UI thread.
class AroundMap : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive it.
    AroundMap(const panels::PanelServices &services, const workspace::Around &around, const AroundWords &words,
              QWidget *parent = nullptr);
    ~AroundMap() override;

    void setFix(const std::optional<Fix> &fix, bool isOld);
    /// Null: nothing is known.
    void setAnswer(const std::shared_ptr<const query::AroundAnswer> &answer);
    /// Shows the row's card and moves there; negative: none.
    void choose(int row);
    /// Back to the position, and with it from now on.
    void follow();
    void refresh(const QStringList &datasets) { m_layers.refresh(datasets); }

    HereCard &hereCard() const { return *m_here; }
    map::MapView &view() const { return *m_view; }
    /// Pixels at its lower edge that the list covers.
    void setBottomInset(int pixels);
    /// The card's text has changed.
    void layOutOver();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// A row's mark was tapped.
    void rowTapped(int row);
    /// The card of the chosen row was closed, or a place beside all marks was tapped.
    void choiceEnded();
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButtons();
    void paintScene();
    void showGround(const std::vector<panels::LayerContent> &contents);
    void readCard();
    void keepInView(bool animated);
    double radius() const;

    const panels::PanelServices &m_services;
    const workspace::Around &m_around;
    const AroundWords &m_words;
    map::MapView *m_view;
    AroundMarks *m_marks;
    HereCard *m_here;
    panels::FeatureCard *m_card;
    QAction *m_locate = nullptr;
    AroundLayers m_layers;
    std::optional<Fix> m_fix;
    std::shared_ptr<const query::AroundAnswer> m_answer;
    std::optional<geo::Point> m_kept; ///< the position that the view was last moved to
    double m_keptRadius = 0;
    int m_chosen = -1;
    bool m_follows = true;
};

} // namespace anjungan::field
