// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/swatch.h"

#include <QWidget>

#include <vector>

namespace anjungan::charts {

struct DonutPart
{
    QString label;
    double value = 0; ///< above 0
    QString text;     ///< "41,2 % · 1.240"
    theme::ColorRole color = theme::ColorRole::Accent;
    SwatchHatch hatch = SwatchHatch::None;
};

/// Parts of a whole, clockwise from the top in their order.
struct DonutData
{
    std::vector<DonutPart> parts;
    QString total, totalTitle; ///< in the middle: "3.010", "aplikasi"
};

/// A ring with its labels outside at both sides, joined to their parts by lines. In little width the labels are a list
/// at the right or, in a high place, below.
class Donut : public QWidget
{
    Q_OBJECT

public:
    explicit Donut(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(DonutData parts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRing(QPainter &painter, const QRectF &ring) const;
    void paintBeside(QPainter &painter, const QRectF &ring, double labelWidth) const;
    void paintList(QPainter &painter, const QRectF &list) const;
    void paintDense(QPainter &painter, const QRectF &rect, const DonutPart &part) const;
    void paintLabel(QPainter &painter, const QRectF &rect, const DonutPart &part, Qt::Alignment side) const;
    /// Whether the labels of each side have room below each other.
    [[nodiscard]] bool fitsBeside() const;
    double labelWidth() const;
    double labelHeight() const;

    const theme::Theme &m_theme;
    DonutData m_data;
};

} // namespace anjungan::charts
