// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rows_view.h"

#include <functional>
#include <vector>

namespace anjungan::field {

/// A row of what is nearest. Plain text.
struct HitRow
{
    QString name;
    QString facts;
    QString zone;        ///< "zona tinggi"; empty: none
    QString zoneInShort; ///< "tinggi", where the other has no room
    theme::Tone zoneTone = theme::Tone::Neutral;
    std::function<void(QPainter &, const QRectF &)> swatch; ///< of the zone
    QString distance;
    QString wind;
    double bearing = 0;
    bool isHere = false; ///< the position is within it: there is no direction
};

/// What is nearest, numbered as on the map, with distance and direction.
class HitList : public charts::RowsView
{
    Q_OBJECT

public:
    explicit HitList(const theme::Theme &theme, QWidget *parent = nullptr);

    void setRows(std::vector<HitRow> rows);
    int rowCount() const override { return static_cast<int>(m_rows.size()); }

protected:
    double leastRowHeight() const override { return look().length(72); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    const HitRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    double nameWidth(double width) const;
    /// The zone as there is room for it beside the facts.
    QString zoneIn(const HitRow &row, double room) const;

    std::vector<HitRow> m_rows;
    double m_right = 0; ///< width of distances and winds
    double m_width = 0;
};

} // namespace anjungan::field
