// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/scrubbed_plot.h"

#include <vector>

namespace anjungan::charts {

/// A shape that says a severity to people who cannot tell colours apart.
enum class EventShape { Disc, Diamond, Square, Triangle, Ring };

struct TimeEvent
{
    double place = 0;
    QString when; ///< "21 Nov 2026"
    QString title;
    std::size_t lane = 0;
};

/// Events of one severity, on one line.
struct EventLane
{
    QString title;
    theme::ColorRole color = theme::ColorRole::Accent;
    EventShape shape = EventShape::Disc;
};

struct Events
{
    std::vector<EventLane> lanes;  ///< the most severe first
    std::vector<TimeEvent> events; ///< by place, ascending
    std::vector<AxisLabel> labels;
};

/// Events on an axis of time, one lane for each severity. A finger, the mouse or the arrow keys choose an event; the
/// events of its day are then written beside it. Titles stand beside their marks where they have room, and so do the
/// numbers of events that lie on each other. One stop of the Tab key.
class TimeLine : public ScrubbedPlot
{
    Q_OBJECT

public:
    explicit TimeLine(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Events events);
    QPointF placeOf(std::size_t event) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    std::size_t placeCount() const override { return m_events.events.size(); }
    std::optional<std::size_t> placeAt(const QPointF &position) const override;
    void layOut() override;

private:
    /// Events of one lane at one place.
    struct Pile
    {
        std::size_t first = 0;
        int count = 0;
    };

    double laneHeight() const;
    std::vector<Pile> piles() const; ///< by lane, then by place
    void paintCounts(QPainter &painter) const;
    void paintLanes(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void paintScrubbed(QPainter &painter) const;

    Events m_events;
    PlotFrame m_frame;
    double m_left = 0; // of the lanes
};

/// Paints the shape around `middle`, `size` wide.
void paintEventShape(QPainter &painter, const QPointF &middle, double size, EventShape shape, const QColor &color);

} // namespace anjungan::charts
