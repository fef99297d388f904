// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/cell_painter.h"

#include "core/base/joined_parts.h"
#include "ui/briefing/cell_size.h"
#include "ui/briefing/table_rows.h"
#include "ui/charts/attention_rows.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr double unitGap = 4;

/// The value and its unit in the greatest size in which both have room.
struct TileFonts
{
    QFont value, unit;
};

TileFonts fittingFonts(const charts::Figure &figure, double width, const theme::Theme &theme)
{
    for (double scale = 1;; scale -= 0.08) {
        const TileFonts fonts{theme::scaled(theme.font(theme::Role::Title), scale),
                              theme::scaled(theme.font(theme::Role::Body), std::max(scale, 0.8))};
        const double gap = figure.unit.isEmpty() ? 0 : unitGap;
        if (scale < 0.5 ||
            theme::textWidth(figure.value, fonts.value) + gap + theme::textWidth(figure.unit, fonts.unit) <= width)
            return fonts;
    }
}

} // namespace

void CellPainter::paintTile(const QRectF &rect, const Cell &cell, double titleHeight) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    if (rect.left() >= 1)
        m_painter.fillRect(QRectF(rect.left() - tileInset, rect.top(), hairline, rect.height()), paperLine(tokens));
    const CellTitle title = m_words.titleOf(cell);
    const QRectF top(rect.left(), rect.top(), rect.width(), titleHeight);
    m_painter.setPen(tokens.ink2);
    paintNumbered(m_painter, top, tileTitle(title, m_theme), m_theme);

    const charts::Figure *figure = figureOf(*cell.panel);
    const QRectF below(rect.left(), top.bottom() + tileValueHeight, rect.width(),
                       rect.bottom() - top.bottom() - tileValueHeight);
    const double baseline = top.bottom() + tileValueHeight - 7;
    const charts::Figure none{.title = {}, .value = u"–"_s, .unit = {}, .note = {}};
    const charts::Figure &shown = figure ? *figure : none;
    const TileFonts fonts = fittingFonts(shown, rect.width(), m_theme);
    const QFontMetricsF value(fonts.value), unit(fonts.unit);
    m_painter.setPen(tokens.ink);
    m_painter.setFont(fonts.value);
    const double width = std::min(theme::textWidth(shown.value, fonts.value), rect.width());
    theme::drawLine(m_painter, QRectF(rect.left(), baseline - value.ascent(), rect.width(), value.height()),
                    shown.value);
    m_painter.setPen(tokens.ink2);
    m_painter.setFont(fonts.unit);
    theme::drawLine(
        m_painter,
        QRectF(rect.left() + width + unitGap, baseline - unit.ascent(), rect.width() - width - unitGap, unit.height()),
        shown.unit);
    m_painter.setPen(theme::toneInk(tokens, shown.tone, tokens.ink2));
    m_painter.setFont(m_theme.strongFont(theme::Role::Small));
    theme::drawParagraph(m_painter, below, noteOf(*cell.panel), Qt::AlignLeft | Qt::AlignTop);
}

void CellPainter::paintAttention(const QRectF &rect, const Cell &cell) const
{
    const CellTitle title = m_words.titleOf(cell);
    const double head = titleHeight(title, rect.width(), m_theme);
    paintTitle(m_painter, {rect.left(), rect.top(), rect.width(), head}, title, m_theme);
    const QRectF room = rect.adjusted(0, head, 0, 0);
    const AttentionMeasure measure = measuredAttention(*cell.panel, cell.attention, rect.width());
    if (measure.rows.empty())
        return paintMessage(room, *cell.panel);
    const auto &lines = cell.panel->findChild<charts::AttentionRows *>()->lines();
    double top = room.top();
    for (std::size_t row = 0; row < measure.rows.size(); ++row) {
        const QRectF place(room.left(), top, room.width(), measure.rows[row]);
        if (row > 0)
            m_painter.fillRect(QRectF(place.left() + severityRoom, top, place.width() - severityRoom, hairline),
                               paperLine(m_theme.tokens()));
        paintAttentionRow(place, lines[row]);
        top += measure.rows[row];
    }
}

void CellPainter::paintAttentionRow(const QRectF &place, const charts::AttentionLine &line) const
{
    constexpr double severitySide = 12, above = 3, belowHeight = 14;
    const theme::Tokens &tokens = m_theme.tokens();
    const theme::Tone tone = charts::AttentionRows::toneOf(line.severity);
    charts::AttentionRows::paintSeverity(
        m_painter, QRectF(place.left(), place.top() + above + 2, severitySide, severitySide), line.severity, m_theme);
    const QRectF text = place.adjusted(severityRoom, above, 0, -above);
    const auto atEnd = [&](const QRectF &in, const QString &words, const QColor &ink) {
        m_painter.setPen(ink);
        theme::drawLine(m_painter, in, words, Qt::AlignRight | Qt::AlignVCenter);
        return words.isEmpty() ? 0 : theme::textWidth(words, m_painter.font()) + figureGap;
    };
    m_painter.setFont(m_theme.strongFont(theme::Role::Body));
    const QRectF top(text.left(), text.top(), text.width(), text.height() - belowHeight);
    const double lineHeight = QFontMetricsF(m_painter.font()).height();
    const double figure =
        atEnd({top.left(), top.top(), top.width(), lineHeight}, line.figure, theme::toneInk(tokens, tone, tokens.ink));
    m_painter.setPen(tokens.ink);
    theme::drawParagraph(m_painter, top.adjusted(0, 0, -figure, 0), line.title, Qt::AlignLeft | Qt::AlignTop);
    m_painter.setFont(m_theme.font(theme::Role::Small));
    const QRectF below(text.left(), text.bottom() - belowHeight, text.width(), belowHeight);
    const double bound = atEnd(below, CellWords::bound(line.bound), tokens.ink2);
    m_painter.setPen(tokens.ink2);
    const QRectF room = below.adjusted(0, 0, -bound, 0);
    // Where it is narrow the publisher gives way, then the place: the date stays whole.
    const QString since = m_words.since(line.since);
    for (const QString &where : {line.where, line.where.section(u" · "_s, 0, 0), QString()}) {
        const QString words = base::joinedParts({where, since});
        if (where.isEmpty() || theme::textWidth(words, m_painter.font()) <= room.width())
            return theme::drawLine(m_painter, room, words);
    }
}

void CellPainter::paintPanel(const QRectF &rect, const Cell &cell, const QString &rowsLine) const
{
    const CellTitle title = m_words.titleOf(cell);
    const double head = titleHeight(title, rect.width(), m_theme);
    paintTitle(m_painter, {rect.left(), rect.top(), rect.width(), head}, title, m_theme);
    if (cell.panel->state() != panels::Panel::State::Ready)
        return paintMessage(rect.adjusted(0, head, 0, 0), *cell.panel);
    paintWidget({rect.left(), rect.top() + head}, *cell.panel);
    if (rowsLine.isEmpty())
        return;
    m_painter.setFont(m_theme.font(theme::Role::Small));
    m_painter.setPen(m_theme.tokens().ink2);
    const double below = rect.top() + head + cell.panel->height();
    theme::drawLine(m_painter, QRectF(rect.left(), below, rect.width(), rowsLineHeight), rowsLine);
}

void CellPainter::paintMessage(const QRectF &rect, const panels::Panel &panel) const
{
    m_painter.setFont(m_theme.font(theme::Role::Body));
    const bool isError = panel.state() == panels::Panel::State::Error;
    m_painter.setPen(isError ? m_theme.tokens().warningInk : m_theme.tokens().ink2);
    theme::drawParagraph(m_painter, rect, isError ? u"▲ "_s + panel.message() : panel.message(),
                         Qt::AlignLeft | Qt::AlignTop);
}

void CellPainter::paintWidget(QPointF corner, panels::Panel &panel) const
{
    m_painter.save();
    m_painter.translate(corner);
    m_painter.setClipRect(QRectF({}, panel.size()));
    // A widget begins with the painter as it is.
    m_painter.setPen(QPen());
    m_painter.setBrush(Qt::NoBrush);
    for (QWidget *bar : panel.findChildren<charts::OverlayScrollBar *>())
        bar->hide();
    panel.setUpdatesEnabled(true); // see BriefingPanels
    panel.render(&m_painter, QPoint(), QRegion(), QWidget::DrawChildren);
    panel.setUpdatesEnabled(false);
    m_painter.restore();
}

} // namespace anjungan::briefing
