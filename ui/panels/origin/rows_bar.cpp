// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/rows_bar.h"

#include "core/base/joined_parts.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double partsHeight = 14;
constexpr double leastPart = 6;
constexpr double partGap = 2;
constexpr double belowBar = 8;
constexpr double swatchSide = 9;
constexpr double besideSwatch = 7;

double lineHeight(const theme::Theme &theme) { return std::ceil(theme.length(18)); }

} // namespace

RowsBar::RowsBar(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void RowsBar::setParts(std::vector<RowsPart> parts)
{
    m_parts = std::move(parts);
    QStringList texts;
    for (const RowsPart &part : m_parts)
        texts.append(part.text);
    setAccessibleName(base::joinedParts(texts));
    updateGeometry();
    update();
}

int RowsBar::heightForWidth(int /*width*/) const
{
    return static_cast<int>(
        std::ceil(m_theme.length(partsHeight + belowBar) + static_cast<double>(m_parts.size()) * lineHeight(m_theme)));
}

QSize RowsBar::sizeHint() const { return {m_theme.pixels(240), heightForWidth(0)}; }

void RowsBar::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double all = 0;
    for (const RowsPart &part : m_parts)
        all += static_cast<double>(part.rows);
    const double gap = m_theme.length(partGap);
    const double least = m_theme.length(leastPart);
    const auto count = static_cast<double>(m_parts.size());
    const double room = std::max(0.0, width() - count * least - (count - 1) * gap);
    double left = 0;
    double top = m_theme.length(partsHeight + belowBar);
    const double side = m_theme.length(swatchSide);
    for (const RowsPart &part : m_parts) {
        const double wide = least + (all > 0 ? room * static_cast<double>(part.rows) / all : 0);
        // What is left out is hatched, so that a black-and-white print tells it from what is used.
        const QBrush fill = part.isUsed ? QBrush(tokens.accent) : QBrush(tokens.ink3, Qt::BDiagPattern);
        painter.setPen(QPen(part.isUsed ? tokens.accent : tokens.ink3, 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(left, 0.5, wide, m_theme.length(partsHeight) - 1), 2, 2);
        const double line = lineHeight(m_theme);
        painter.drawRoundedRect(QRectF(0.5, top + (line - side) / 2, side, side), 2, 2);
        painter.setPen(part.isUsed ? tokens.ink : tokens.ink2);
        painter.setFont(part.isUsed ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body));
        const double indent = side + m_theme.length(besideSwatch);
        theme::drawLine(painter, QRectF(indent, top, width() - indent, line), part.text,
                        Qt::AlignLeft | Qt::AlignVCenter);
        left += wide + gap;
        top += line;
    }
}

} // namespace anjungan::panels
