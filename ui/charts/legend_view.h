// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/swatch.h"

#include <QWidget>

#include <vector>

namespace anjungan::charts {

struct LegendItem
{
    QString label;
    theme::ColorRole color = theme::ColorRole::Accent;
    Mark mark = Mark::Fill;
    SwatchHatch hatch = SwatchHatch::None;
};

/// Swatches with labels: side by side and wrapped to the width, or one below the other. Labels are elided; entries that
/// do not fit the height are not painted; then the tool tip has all of them.
class LegendView : public QWidget
{
    Q_OBJECT

public:
    LegendView(Qt::Orientation orientation, const theme::Theme &theme, QWidget *parent = nullptr);

    void setEntries(std::vector<LegendItem> entries);

    bool hasHeightForWidth() const override { return m_orientation == Qt::Horizontal; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Whether an entry is elided or not painted.
    [[nodiscard]] bool isCut() const;
    /// The place of each entry, in this widget's coordinates, if the widget is `width` wide.
    std::vector<QRectF> places(double width) const;
    double lineHeight() const;
    double entryWidth(const LegendItem &entry) const;

    Qt::Orientation m_orientation;
    const theme::Theme &m_theme;
    std::vector<LegendItem> m_entries;
};

} // namespace anjungan::charts
