// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/rows_view.h"

#include <optional>
#include <vector>

namespace anjungan::charts {

/// A value against its target: "Dinas PUPR", 61.2 of 78, "61,2 %", "−16,8 pp" (bad).
struct BulletRow
{
    QString label;
    std::optional<double> value;  ///< Without it there is no bar.
    std::optional<double> target; ///< Without it there is no tick.
    QString valueText;
    QString deltaText; ///< May be empty.
    theme::Tone tone = theme::Tone::Neutral;
    QString targetText = {}; ///< In the description only: "Rencana 74,2 %"; may be empty.
};

struct Bullets
{
    std::vector<BulletRow> rows;
    /// What the tracks reach at least. They begin at 0, or at the least value or target if that is negative, and go to
    /// the greatest; see BarScale for values far beyond the others.
    double maximum = 100;
};

/// Bars on tracks of one scale, with a tick at the target. A narrow widget first omits the differences, then the bars;
/// labels and values stay.
class BulletBars : public RowsView
{
    Q_OBJECT

public:
    explicit BulletBars(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Bullets bullets);

protected:
    int rowCount() const override { return static_cast<int>(m_bullets.rows.size()); }
    double leastRowHeight() const override { return look().length(26); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    struct Columns
    {
        double label = 0, barLeft = 0, bar = 0, valueLeft = 0, value = 0, deltaLeft = 0, delta = 0;
    };

    void paintBar(QPainter &painter, const QRectF &track, const BulletRow &row) const;
    const BulletRow &at(int row) const { return m_bullets.rows[static_cast<std::size_t>(row)]; }

    Bullets m_bullets;
    BarScale m_scale;
    Columns m_columns;
};

} // namespace anjungan::charts
