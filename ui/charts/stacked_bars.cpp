// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_bars.h"

#include "ui/charts/bar.h"
#include "ui/theme/text.h"

#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double stackHeight = 13;
constexpr double stackGap = 8;
constexpr double mostLabelShare = 0.36;

constexpr double sumTickWidth = 2;
constexpr double sumTickHeight = 17;

/// The sums of a row's positive and negative segments.
struct Extent
{
    double above = 0, below = 0;
};

double finite(double value) { return std::isfinite(value) ? value : 0.0; }

Extent extentOf(const StackedRow &row)
{
    Extent extent;
    for (const Segment &segment : row.segments)
        (segment.value > 0 ? extent.above : extent.below) += finite(segment.value);
    return extent;
}

} // namespace

StackedRows::StackedRows(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void StackedRows::setData(std::vector<StackedRow> rows)
{
    m_rows = std::move(rows);
    std::vector<double> ends;
    for (const StackedRow &row : m_rows) {
        const Extent extent = extentOf(row);
        ends.push_back(extent.above);
        ends.push_back(extent.below);
    }
    m_scale = BarScale(ends);
    rowsChanged();
}

QString StackedRows::rowText(int row) const
{
    const StackedRow &stack = m_rows[static_cast<std::size_t>(row)];
    return QStringList{stack.label, stack.totalText}.join(u' ').simplified();
}

QString StackedRows::wholeText(int row) const
{
    const QString &parts = m_rows[static_cast<std::size_t>(row)].partsText;
    return parts.isEmpty() ? rowText(row) : rowText(row) + u": "_s + parts;
}

bool StackedRows::isCut(int row) const
{
    const StackedRow &stack = m_rows[static_cast<std::size_t>(row)];
    return !stack.partsText.isEmpty() || theme::textWidth(stack.label, look().font(Role::Small)) > m_labelWidth;
}

void StackedRows::layoutColumns(double width)
{
    double label = 0;
    double total = 0;
    for (const StackedRow &row : m_rows) {
        label = std::max(label, theme::textWidth(row.label, look().font(Role::Small)));
        total = std::max(total, theme::textWidth(row.totalText, look().strongFont(Role::Small)));
    }
    const double space = look().length(stackGap);
    m_totalWidth = std::min(std::ceil(total), width);
    m_labelWidth = std::clamp(std::ceil(label) + 1, 0.0, width * mostLabelShare);
    m_barLeft = m_labelWidth + space;
    m_barWidth = std::max(0.0, width - m_barLeft - space - m_totalWidth);
}

void StackedRows::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const StackedRow &stack = m_rows[static_cast<std::size_t>(row)];
    painter.setFont(look().font(Role::Small));
    painter.setPen(look().tokens().ink);
    theme::drawLine(painter, QRectF(rect.left(), rect.top(), m_labelWidth, rect.height()), stack.label);

    const double height = std::min(look().length(stackHeight), rect.height());
    const QRectF track(rect.left() + m_barLeft, rect.center().y() - height / 2, m_barWidth, height);
    paintSegments(painter, track, stack);
    if (m_scale.hasNegative()) {
        const double zero = track.left() + m_scale.zero() * track.width();
        painter.fillRect(QRectF(zero - 0.5, rect.top(), 1, rect.height()), look().tokens().ink3);
    }
    const double barEnd = track.left() + m_scale.place(extentOf(stack).above) * track.width();
    const double totalLeft = std::min(barEnd + look().length(stackGap), rect.right() - m_totalWidth);
    painter.setFont(look().strongFont(Role::Small));
    painter.setPen(look().tokens().ink);
    theme::drawFigure(painter, QRectF(totalLeft, rect.top(), m_totalWidth, rect.height()), stack.totalText,
                      Qt::AlignLeft | Qt::AlignVCenter);
}

void StackedRows::paintSegments(QPainter &painter, const QRectF &track, const StackedRow &stack) const
{
    const Extent extent = extentOf(stack);
    const auto x = [&](double value) { return track.left() + m_scale.place(value) * track.width(); };
    const QRectF bar(x(extent.below), track.top(), x(extent.above) - x(extent.below), track.height());
    const double radius = std::min(look().length(3), bar.width() / 2);
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    double above = 0;
    double below = 0;
    for (const Segment &segment : stack.segments) {
        double &end = segment.value > 0 ? above : below;
        const double start = std::exchange(end, end + finite(segment.value));
        const QRectF part(std::min(x(start), x(end)), track.top(), std::abs(x(end) - x(start)), track.height());
        if (part.width() <= 0)
            continue;
        const QColor color = theme::color(look().tokens(), segment.color);
        painter.fillRect(part, color);
        paintHatch(painter, part, color, segment.hatch);
    }
    painter.restore();
    for (const double end : {extent.above, extent.below})
        if (m_scale.isBeyond(end))
            paintCut(painter, track, end > 0, look().tokens().card);
    if (extent.above <= 0 || extent.below >= 0)
        return;
    const double width = look().length(sumTickWidth);
    const double high = look().length(sumTickHeight);
    painter.fillRect(QRectF(x(extent.above + extent.below) - width / 2, track.center().y() - high / 2, width, high),
                     look().tokens().ink);
}

StackedBars::StackedBars(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_rows(new StackedRows(theme, this)), m_legend(new LegendView(Qt::Horizontal, theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.pixels(4));
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_rows);
    connect(m_rows, &RowsView::clicked, this, &StackedBars::clicked);
    connect(m_rows, &RowsView::wholeTextAsked, this, &StackedBars::wholeTextAsked);
}

void StackedBars::setData(Stacks stacks)
{
    m_rows->setData(std::move(stacks.rows));
    m_legend->setVisible(!stacks.legend.empty());
    m_legend->setEntries(std::move(stacks.legend));
    setAccessibleDescription(m_rows->accessibleDescription());
}

} // namespace anjungan::charts
