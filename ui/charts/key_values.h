// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rows_view.h"

#include <vector>

namespace anjungan::charts {

struct KeyValue
{
    QString label;
    QString value;
    QString suffix; ///< After the value in plain weight ("dari 277"); may be empty.
    theme::Tone tone = theme::Tone::Neutral;
    bool badge = false; ///< The value is drawn in a pill, without suffix.
    bool leads = false; ///< A touch leads somewhere, which an arrow at its end says.
};

/// Facts about one thing, one per line: label on the left, value on the right, hairlines between. If one leads
/// somewhere, all emit clicked().
class KeyValues : public RowsView
{
    Q_OBJECT

public:
    explicit KeyValues(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(std::vector<KeyValue> rows);

protected:
    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    double leastRowHeight() const override { return look().length(30); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    /// Of a label in a row of that height.
    int labelLines(double height) const;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    std::vector<KeyValue> m_rows;
    double m_width = 0;
    double m_arrow = 0; ///< room at the right end for arrows; 0: no row leads anywhere
};

} // namespace anjungan::charts
