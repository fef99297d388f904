// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/around/around_words.h"
#include "ui/field/position/fix.h"
#include "ui/map/render/viewport.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace anjungan::field {

/// What is drawn over the map: the position with its accuracy and heading, rings around it, the way out of the zone,
/// and the numbers of the list's rows. A number that has no room beside a smaller one is a small mark; the chosen one
/// always has its number. Taps go through it.
class AroundMarks : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AroundMarks(const theme::Theme &theme, const AroundWords &words, QWidget *parent = nullptr);

    void setViewport(const render::Viewport &viewport);
    /// `isOld`: it is where the device was.
    void setFix(const std::optional<Fix> &fix, bool isOld);
    void setWayOut(const std::optional<geo::Point> &degrees);
    /// The places of the rows, in degrees, in the list's order.
    void setPlaces(const std::vector<geo::Point> &degrees);
    void setChosen(int row); ///< negative: none

    /// The distance between two rings, in metres, at that scale: 1, 2.5 or 5 times a power of ten, or 2.
    static double ringStep(double metresPerPixel, double leastPixels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF at(geo::Point degrees) const;
    double metresPerPixel() const;
    void paintRings(QPainter &painter) const;
    void paintWayOut(QPainter &painter) const;
    void paintPlaces(QPainter &painter) const;
    void paintPosition(QPainter &painter) const;
    void paintNumber(QPainter &painter, const QPointF &middle, int row) const;
    void paintDot(QPainter &painter, const QPointF &middle) const;
    QColor own() const;

    const theme::Theme &m_theme;
    const AroundWords &m_words;
    render::Viewport m_viewport;
    std::optional<Fix> m_fix;
    bool m_isOld = false;
    std::optional<geo::Point> m_wayOut;
    std::vector<geo::Point> m_places;
    int m_chosen = -1;
};

} // namespace anjungan::field
