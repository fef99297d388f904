// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/reading/hit_chooser.h"

#include <QWidget>

#include <optional>

class QAbstractButton;
class QScrollArea;
class QToolButton;

namespace anjungan::map {
class CoordinateChip;
}

namespace anjungan::panels {

class PanelFoot;

/// A card over the map that describes a feature, or lists several to choose from. It only displays its data; content
/// higher than the card scrolls, by keys too, and a tap shows a title that has no room.
class FeatureCard : public QWidget
{
    Q_OBJECT

public:
    /// The content for one feature. Plain text.
    struct Details
    {
        QString title;
        QString subtitle;
        std::vector<Fact> facts;
        QString message;                 ///< a line below or instead of the facts; may be empty
        FootText foot;                   ///< publisher and age
        std::optional<geo::Point> place; ///< degrees
        QString open = {};               ///< text of the button that opens it; empty: no button
        QString link = {};               ///< text of the button that leads to its page; empty: no button
    };

    /// All references must outlive the card. Initially hidden.
    FeatureCard(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent = nullptr);

    void setDetails(const Details &details);
    void setChoices(const QString &title, std::vector<HitChoice> choices);
    /// Whether newer facts are being queried.
    void setBusy(bool busy);
    void setFoot(const FootText &foot);

    const Details &details() const { return m_details; }
    [[nodiscard]] bool isChoosing() const { return m_isChoosing; }
    HitChooser &chooser() const { return *m_chooser; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void closeRequested();
    void openRequested();
    void linkRequested();
    void chosen(const QString &id);
    /// Coordinates were copied to the clipboard.
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void updateStyle();
    void layOut();
    [[nodiscard]] bool isHeadingCut() const;
    double headingWidth(int width) const;
    int headingHeight(int width) const;
    int bodyHeight(int width) const;
    int belowHeight(int width) const;
    int messageHeight(int width) const;
    int inner(int width) const;

    const theme::Theme &m_theme;
    Details m_details;
    bool m_isChoosing = false;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    FactList *m_facts;
    HitChooser *m_chooser;
    map::CoordinateChip *m_coordinates;
    QToolButton *m_open;
    QToolButton *m_link;
    PanelFoot *m_foot;
};

} // namespace anjungan::panels
