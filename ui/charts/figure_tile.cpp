// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_tile.h"

#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double unitShare = 0.5; // the unit's size by the value's
constexpr double unitGap = 5;
constexpr double leastPixels = 9; // below, a figure can't be read

double lineHeight(const QFont &font) { return QFontMetricsF(font).height(); }

} // namespace

FigureTile::FigureTile(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureTile::setData(Figure figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure.title);
    setAccessibleDescription(QStringList{m_figure.value, m_figure.unit, m_figure.note}.join(u' ').simplified());
    setToolTip(theme::plainToolTip(m_figure.title));
    update();
}

QSize FigureTile::sizeHint() const
{
    const double lines = 2 * lineHeight(m_theme.font(Role::Body)) + lineHeight(m_theme.font(Role::Figure));
    return {m_theme.pixels(148), static_cast<int>(lines)};
}

QSize FigureTile::minimumSizeHint() const { return {m_theme.pixels(56), m_theme.pixels(24)}; }

void FigureTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont titleFont = m_theme.font(Role::Body);
    const QFont noteFont = m_theme.strongFont(Role::Body);
    const double titleHeight = lineHeight(titleFont);
    const double noteHeight = m_figure.note.isEmpty() ? 0 : lineHeight(noteFont);
    const double valueHeight = lineHeight(m_theme.font(Role::Figure));
    const double leastValue = valueHeight * 0.6;
    const double space = QWidget::height();
    const bool hasTitle = space >= titleHeight + leastValue;
    const bool hasNote = noteHeight > 0 && space >= titleHeight + leastValue + noteHeight;

    QRectF left(rect());
    if (hasTitle) {
        painter.setFont(titleFont);
        painter.setPen(m_theme.tokens().ink2);
        theme::drawLine(painter, QRectF(left.left(), left.top(), left.width(), titleHeight), m_figure.title);
        left.setTop(left.top() + titleHeight);
    }
    const double room = left.height() - (hasNote ? noteHeight : 0);
    const QRectF valueRect(left.left(), left.top(), left.width(), std::min(valueHeight, room));
    paintValue(painter, valueRect);
    if (hasNote) {
        painter.setFont(noteFont);
        painter.setPen(theme::toneInk(m_theme.tokens(), m_figure.tone, m_theme.tokens().ink2));
        theme::drawLine(painter, QRectF(left.left(), valueRect.bottom(), left.width(), noteHeight), m_figure.note);
    }
}

void FigureTile::paintValue(QPainter &painter, const QRectF &rect) const
{
    const QFont full = m_theme.font(Role::Figure);
    const QFont fullUnit = theme::strong(theme::scaled(full, unitShare));
    const double gap = m_figure.unit.isEmpty() ? 0 : m_theme.length(unitGap);
    const double width =
        theme::textWidth(m_figure.value, full) + gap + theme::textWidth(m_figure.unit, fullUnit);
    const double fit = std::min({1.0, rect.width() / std::max(width, 1.0), rect.height() / lineHeight(full)});
    // Rounding to whole pixels must not make it wider than the room.
    const double factor = std::max(fit < 1.0 ? fit - 0.5 / full.pixelSize() : fit, leastPixels / full.pixelSize());
    const QFont valueFont = theme::scaled(full, factor);
    const QFont unitFont = theme::strong(theme::scaled(full, unitShare * factor));

    const QFontMetricsF metrics(valueFont);
    const double baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const double valueWidth = std::min(theme::textWidth(m_figure.value, valueFont), rect.width());
    painter.setFont(valueFont);
    painter.setPen(m_theme.tokens().ink);
    theme::drawFigure(painter, QRectF(rect.left(), baseline - metrics.ascent(), valueWidth, metrics.height()),
                      m_figure.value, Qt::AlignLeft | Qt::AlignVCenter);
    const double unitLeft = rect.left() + valueWidth + gap * factor;
    painter.setFont(unitFont);
    painter.setPen(m_theme.tokens().ink2);
    const QFontMetricsF unitMetrics(unitFont);
    theme::drawLine(painter,
                    QRectF(unitLeft, baseline - unitMetrics.ascent(), rect.right() - unitLeft + 0.5,
                           unitMetrics.height()),
                    m_figure.unit);
}

} // namespace anjungan::charts
