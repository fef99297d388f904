// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/text_block.h"

#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double paragraphGap = 8;

} // namespace

TextBlock::TextBlock(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void TextBlock::setData(const QStringList &paragraphs)
{
    m_paragraphs = paragraphs;
    setAccessibleDescription(paragraphs.join(u'\n'));
    update();
}

double TextBlock::heightFor(double width) const
{
    double height = 0;
    for (const QString &paragraph : m_paragraphs)
        height += theme::paragraphHeight(paragraph, m_theme.font(Role::Body), width) + m_theme.length(paragraphGap);
    return height > 0 ? height - m_theme.length(paragraphGap) : 0;
}

bool TextBlock::isCut() const { return heightFor(width()) > height() + 0.5; }

QSize TextBlock::sizeHint() const
{
    const int width = m_theme.pixels(300);
    return {width, static_cast<int>(std::ceil(heightFor(width)))};
}

QSize TextBlock::minimumSizeHint() const { return {m_theme.pixels(120), m_theme.pixels(34)}; }

void TextBlock::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(Role::Body));
    painter.setPen(m_theme.tokens().ink);
    double top = 0;
    for (const QString &paragraph : m_paragraphs) {
        const double wanted = std::ceil(theme::paragraphHeight(paragraph, painter.font(), width()));
        const QRectF place(0, top, width(), std::min(wanted, height() - top));
        theme::drawParagraph(painter, place, paragraph, Qt::AlignLeft | Qt::AlignTop);
        top += wanted + m_theme.length(paragraphGap);
        if (top >= height())
            return;
    }
}

} // namespace anjungan::charts
