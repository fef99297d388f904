// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rows_view.h"
#include "ui/charts/verdict_mark.h"

#include <optional>
#include <utility>
#include <vector>

namespace anjungan::charts {

/// One promised delivery. Days are counted from its due time, negative before it.
struct DeliveryRow
{
    QString period;
    std::optional<double> claimed; ///< when the source says that it changed
    std::optional<double> seen;    ///< when the device first had it
    std::optional<double> touched; ///< when only time stamps changed
    std::optional<double> lateTo;  ///< how far a delay is proven
    bool isMissing = false;        ///< it has not come: the delay goes on
    /// When nothing could be found out, and whether that was for the source, not for the device.
    std::optional<std::pair<double, double>> blind;
    bool isSourceSilent = false;
    VerdictMark mark = VerdictMark::Unknown;
    theme::Tone tone = theme::Tone::Neutral;
    QString verdict; ///< in words
};

struct Deliveries
{
    std::vector<DeliveryRow> rows; ///< in the order of time
    QString due;                   ///< names the line at 0: "due"
    QString days;                  ///< with %1 for their number and sign: "%1 days"
};

/// Deliveries below each other, aligned on the time when each was due: ▲ the source changed, ● the device saw it, a
/// line for a proven delay, a band while nobody could know. Scales to what there is, from −10 to +20 days at least and
/// to 60 at most.
class DeliveryRows : public RowsView
{
    Q_OBJECT

public:
    explicit DeliveryRows(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Deliveries deliveries);

    /// A mark of the axis, which is above the rows: its place from their left, and its text.
    struct AxisMark
    {
        double place = 0;
        QString text;
        bool isDue = false;
    };
    std::vector<AxisMark> axis() const;

Q_SIGNALS:
    /// The axis has other marks, or they are elsewhere.
    void axisChanged();

protected:
    int rowCount() const override { return static_cast<int>(m_data.rows.size()); }
    double leastRowHeight() const override { return look().length(24); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    /// The place of a day, from the left of the row; at most at the scale's ends.
    [[nodiscard]] double placeOf(double days) const;
    void paintCourse(QPainter &painter, const QRectF &rect, const DeliveryRow &row) const;

    Deliveries m_data;
    double m_from = -10, m_to = 20; ///< days
    double m_inset = 0, m_period = 0, m_left = 0, m_right = 0, m_verdict = 0;
};

/// The axis of a DeliveryRows.
class DeliveryAxis : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    DeliveryAxis(const DeliveryRows &rows, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const DeliveryRows &m_rows;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
