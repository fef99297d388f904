// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_bars.h"

#include "ui/theme/text.h"

#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double stackHeight = 13;
constexpr double stackGap = 8;
constexpr double mostLabelShare = 0.36;

double extent(const Segment &segment) { return std::isfinite(segment.value) ? std::max(segment.value, 0.0) : 0.0; }

double sum(const StackedRow &row)
{
    double total = 0;
    for (const Segment &segment : row.segments)
        total += extent(segment);
    return total;
}

} // namespace

StackedRows::StackedRows(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void StackedRows::setData(std::vector<StackedRow> rows)
{
    m_rows = std::move(rows);
    m_maximum = 0;
    for (const StackedRow &row : m_rows)
        m_maximum = std::max(m_maximum, sum(row));
    rowsChanged();
}

QString StackedRows::rowText(int row) const
{
    const StackedRow &stack = m_rows[static_cast<std::size_t>(row)];
    return QStringList{stack.label, stack.totalText}.join(u' ').simplified();
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

    const double scale = m_maximum > 0 ? m_barWidth / m_maximum : 0;
    const double height = std::min(look().length(stackHeight), rect.height());
    const QRectF bar(rect.left() + m_barLeft, rect.center().y() - height / 2, sum(stack) * scale, height);
    const double radius = std::min(look().length(3), bar.width() / 2);
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    double left = bar.left();
    for (const Segment &segment : stack.segments) {
        const double width = extent(segment) * scale;
        painter.fillRect(QRectF(left, bar.top(), width, height), theme::color(look().tokens(), segment.color));
        left += width;
    }
    painter.restore();

    const double totalLeft = std::min(bar.right() + look().length(stackGap), rect.right() - m_totalWidth);
    painter.setFont(look().strongFont(Role::Small));
    painter.setPen(look().tokens().ink);
    theme::drawFigure(painter, QRectF(totalLeft, rect.top(), m_totalWidth, rect.height()), stack.totalText,
                      Qt::AlignLeft | Qt::AlignVCenter);
}

StackedBars::StackedBars(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_rows(new StackedRows(theme, this)), m_legend(new LegendView(Qt::Horizontal, theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.pixels(6));
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_rows);
    connect(m_rows, &RowsView::clicked, this, &StackedBars::clicked);
}

void StackedBars::setData(Stacks stacks)
{
    m_rows->setData(std::move(stacks.rows));
    m_legend->setVisible(!stacks.legend.empty());
    m_legend->setEntries(std::move(stacks.legend));
    setAccessibleDescription(m_rows->accessibleDescription());
}

} // namespace anjungan::charts
