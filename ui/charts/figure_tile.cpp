// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_tile.h"

#include "core/base/joined_parts.h"
#include "ui/charts/spark_line.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double unitShare = 0.5; // the unit's size relative to the value's
constexpr double unitGap = 5;
constexpr double courseWidth = 60; // at most
constexpr double leastCourse = 28;
constexpr double courseHeight = 28;
constexpr double courseGap = 10;
constexpr int leastPixels = 11; // smaller figures cannot be read
constexpr int wordLines = 2;

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
    setAccessibleDescription(QStringList{m_figure.value, m_figure.unit, m_figure.note, m_figure.change, m_figure.scope}
                                 .join(u' ')
                                 .simplified());
    setToolTip(theme::plainToolTip(
        base::filledParts({m_figure.title, m_figure.scope, m_figure.isWords ? m_figure.value : m_figure.exact,
                           m_figure.note, m_figure.change})));
    updateGeometry();
    update();
}

void FigureTile::setScope(const QString &scope)
{
    Figure figure = m_figure;
    figure.scope = scope;
    setData(std::move(figure));
}

bool FigureTile::isCut() const
{
    return (isWrapped(width()) &&
            !theme::fitsParagraph(m_figure.value, m_theme.strongFont(Role::Body), width(), wordLines)) ||
           theme::textWidth(m_figure.title, m_theme.font(Role::Body)) > width() ||
           theme::textWidth(m_figure.scope, m_theme.strongFont(Role::Small)) > width() ||
           theme::textWidth(m_figure.note, noteFont()) > width() || fittingChange() != m_figure.change;
}

QSize FigureTile::sizeHint() const
{
    const double scope = m_figure.scope.isEmpty() ? 0 : lineHeight(m_theme.strongFont(Role::Small));
    const double lines = 2 * lineHeight(m_theme.font(Role::Body)) + lineHeight(m_theme.font(Role::Figure)) + scope;
    return {m_theme.pixels(148), static_cast<int>(lines)};
}

QSize FigureTile::minimumSizeHint() const { return {m_theme.pixels(56), m_theme.pixels(24)}; }

void FigureTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont titleFont = m_theme.font(Role::Body);
    const QFont scopeFont = m_theme.strongFont(Role::Small);
    const double scopeHeight = m_figure.scope.isEmpty() ? 0 : lineHeight(scopeFont);
    const double titleHeight = lineHeight(titleFont) + scopeHeight;
    const bool hasLine = !m_figure.note.isEmpty() || !m_figure.change.isEmpty();
    const double noteHeight = hasLine ? lineHeight(m_theme.strongFont(Role::Body)) : 0;
    const double valueHeight = lineHeight(m_theme.font(Role::Figure));
    const double leastValue = valueHeight * 0.6;
    const double space = QWidget::height();
    const bool hasTitle = space >= titleHeight + leastValue;
    const bool hasNote = noteHeight > 0 && space >= titleHeight + leastValue + noteHeight;

    QRectF left(rect());
    if (hasTitle) {
        painter.setFont(titleFont);
        painter.setPen(m_theme.tokens().ink2);
        const QRectF line(left.left(), left.top(), left.width(), titleHeight - scopeHeight);
        theme::drawLine(painter, line, m_figure.title);
        if (scopeHeight > 0) {
            painter.setFont(scopeFont);
            theme::drawLine(painter, QRectF(left.left(), line.bottom(), left.width(), scopeHeight), m_figure.scope);
        }
        left.setTop(left.top() + titleHeight);
    }
    const double room = left.height() - (hasNote ? noteHeight : 0);
    const QRectF valueRect(left.left(), left.top(), left.width(), std::min(valueHeight, room));
    paintValue(painter, valueRect);
    if (hasNote) {
        painter.setFont(noteFont());
        paintLine(painter, QRectF(left.left(), valueRect.bottom(), left.width(), noteHeight));
    }
}

QFont FigureTile::noteFont() const
{
    QFont font = m_theme.strongFont(Role::Body);
    const int least = m_theme.font(Role::Small).pixelSize();
    while (font.pixelSize() > least && theme::textWidth(m_figure.note, font) > width())
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QString FigureTile::fittingChange() const
{
    const QFont font = m_theme.strongFont(Role::Body);
    for (const QString &change : {m_figure.change, m_figure.shortChange})
        if (!change.isEmpty() && theme::textWidth(base::joinedParts({m_figure.note, change}), font) <= width())
            return change;
    return {};
}

void FigureTile::paintLine(QPainter &painter, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setPen(theme::toneInk(tokens, m_figure.tone, tokens.ink2));
    theme::drawLine(painter, rect, m_figure.note);
    const QString change = fittingChange();
    if (change.isEmpty())
        return;
    // From the right end of both, since a space before a text is not drawn.
    const double whole = theme::textWidth(base::joinedParts({m_figure.note, change}), painter.font());
    const QString after = m_figure.note.isEmpty() ? change : u"· "_s + change;
    const double left = rect.left() + whole - theme::textWidth(after, painter.font());
    painter.setPen(tokens.ink2);
    theme::drawLine(painter, QRectF(left, rect.top(), rect.right() - left + 1, rect.height()), after);
}

FigureTile::Fonts FigureTile::fitted(const QSizeF &room) const
{
    const QFont full = m_theme.font(Role::Figure);
    const double gap = m_figure.unit.isEmpty() ? 0 : m_theme.length(unitGap);
    Fonts fonts;
    for (int pixels = full.pixelSize(); pixels >= leastPixels; --pixels) {
        fonts.value = fonts.unit = full;
        fonts.value.setPixelSize(pixels);
        fonts.unit.setPixelSize(std::max(qRound(pixels * unitShare), leastPixels));
        fonts.unit = theme::strong(fonts.unit);
        fonts.gap = gap * pixels / full.pixelSize();
        const double width =
            theme::textWidth(m_figure.value, fonts.value) + fonts.gap + theme::textWidth(m_figure.unit, fonts.unit);
        if (width <= room.width() && lineHeight(fonts.value) <= room.height())
            break;
    }
    return fonts;
}

bool FigureTile::isWrapped(double width) const
{
    return m_figure.isWords && theme::textWidth(m_figure.value, m_theme.strongFont(Role::Body)) > width;
}

void FigureTile::paintValue(QPainter &painter, const QRectF &rect) const
{
    if (isWrapped(rect.width())) {
        painter.setFont(m_theme.strongFont(Role::Body));
        painter.setPen(m_theme.tokens().ink);
        return theme::drawParagraph(painter, rect, m_figure.value, Qt::AlignLeft | Qt::AlignVCenter);
    }
    const Fonts fonts = fitted(rect.size());
    const QFontMetricsF metrics(fonts.value), full(m_theme.font(Role::Figure));
    // A value that had to shrink stands on the same line as its neighbours.
    const bool hasFullRoom = rect.height() >= full.height();
    const double baseline = hasFullRoom ? rect.top() + (rect.height() - full.height()) / 2 + full.ascent()
                                        : rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const double valueWidth = std::min(theme::textWidth(m_figure.value, fonts.value), rect.width());
    painter.setFont(fonts.value);
    painter.setPen(m_theme.tokens().ink);
    theme::drawFigure(painter, QRectF(rect.left(), baseline - metrics.ascent(), valueWidth, metrics.height()),
                      m_figure.value, Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetricsF unitMetrics(fonts.unit);
    const double unitLeft = rect.left() + valueWidth + fonts.gap;
    painter.setFont(fonts.unit);
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(
        painter, QRectF(unitLeft, baseline - unitMetrics.ascent(), rect.right() - unitLeft + 0.5, unitMetrics.height()),
        m_figure.unit);

    const double used = unitLeft + theme::textWidth(m_figure.unit, fonts.unit) + m_theme.length(courseGap);
    const double room = std::min(rect.right() - used, m_theme.length(courseWidth));
    if (room < m_theme.length(leastCourse))
        return;
    const double high = std::min(rect.height(), m_theme.length(courseHeight));
    paintSparkLine(painter, {rect.right() - room, rect.center().y() - high / 2, room, high}, m_figure.course, m_theme);
}

} // namespace anjungan::charts
