// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDateTime>
#include <QWidget>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// The three clocks of a figure, and when its rows arrived.
struct Clocks
{
    /// A point on the line, and its words.
    struct Mark
    {
        QDateTime at;
        QString title; ///< "2 Source changed"
        QString text;  ///< "19 Nov 2026 15.37 WIB, 10 days ago"
    };

    /// Rows that changed at the source at that time.
    struct Arrival
    {
        QDateTime at;
        qint64 rows = 0;
    };

    QDateTime from; ///< of the period; invalid: the data have none that is known
    QDateTime to;
    QString period; ///< the period in words; may be empty
    std::optional<Mark> changed;
    std::optional<Mark> confirmed;
    std::optional<Mark> due; ///< until when the next change is expected
    std::vector<Arrival> arrivals;
};

/// The clocks on one line of time, with their words in lines below it. Lives on the UI thread.
class ClockLine : public QWidget
{
    Q_OBJECT

public:
    explicit ClockLine(const theme::Theme &theme, QWidget *parent = nullptr);

    void setClocks(Clocks clocks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// A line of words, and the shape that marks its place on the line of time.
    struct Words
    {
        enum class Shape { Band, Up, Down, Circle };
        Shape shape;
        QString title, text;
        QDateTime at; ///< of a band its beginning
    };

    std::vector<Words> words() const;
    double xOf(const QDateTime &at) const;
    void paintArrivals(QPainter &painter, double axis) const;
    void paintShape(QPainter &painter, Words::Shape shape, const QPointF &at) const;

    const theme::Theme &m_theme;
    Clocks m_clocks;
    QDateTime m_first, m_last; ///< the ends of the line
};

} // namespace anjungan::panels
