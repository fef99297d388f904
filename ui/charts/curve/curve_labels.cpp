// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve/curve_labels.h"

#include "core/base/one_line.h"
#include "ui/charts/bar.h"
#include "ui/charts/curve/curve_painter.h"
#include "ui/charts/label_place.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double headlineHeight = 150, ruleHeight = 185; ///< of the whole chart, from which on they are shown
constexpr double headlineGap = 4, ruleGap = 6;
constexpr double endGap = 10, lastGap = 8, wordGap = 4;
constexpr double mostEndShare = 0.38, leastPlotWidth = 90;
constexpr double cutRadius = 4.5, todayHeight = 34;
constexpr int ruleLines = 2;
constexpr int lastLevel = 5; ///< no labels at the ends

std::vector<QPointF> outlineOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft(), rect.center()};
}

double lineHeight(const auto &words)
{
    double height = 0;
    for (const auto &word : words)
        height = std::max(height, QFontMetricsF(word.font).height());
    return height;
}

std::optional<double> lastValueOf(const PlotValues &values)
{
    for (std::size_t at = values.size(); at > 0; --at)
        if (values[at - 1] && std::isfinite(*values[at - 1]))
            return values[at - 1];
    return std::nullopt;
}

} // namespace

double CurveLabels::Block::width() const
{
    double widest = 0;
    for (const std::vector<Word> &line : lines) {
        double width = 0;
        for (const Word &word : line)
            width += (width > 0 ? wordGap : 0) + std::ceil(theme::textWidth(word.text, word.font)) + 1;
        widest = std::max(widest, width);
    }
    return widest;
}

double CurveLabels::Block::height() const
{
    double height = 0;
    for (const std::vector<Word> &line : lines)
        height += lineHeight(line);
    return height;
}

void CurveLabels::layOut(const QRectF &all)
{
    m_all = all;
    QRectF middle = all;
    m_headline = m_rule = {};
    const QFont body = m_theme.font(Role::Body), small = m_theme.font(Role::Small);
    if (!m_curves.headline.isEmpty() && all.height() >= m_theme.length(headlineHeight) &&
        theme::textWidth(m_curves.headline, body) <= all.width()) {
        m_headline = QRectF(all.left(), all.top(), all.width(), QFontMetricsF(body).height());
        middle.setTop(m_headline.bottom() + m_theme.length(headlineGap));
    }
    if (!m_curves.rule.isEmpty() && all.height() >= m_theme.length(ruleHeight) &&
        theme::fitsParagraph(m_curves.rule, small, all.width(), ruleLines)) {
        const double height = theme::paragraphHeight(m_curves.rule, small, all.width());
        m_rule = QRectF(all.left(), all.bottom() - height, all.width(), height);
        middle.setBottom(m_rule.top() - m_theme.length(ruleGap));
    }
    layOutEnds(middle);
}

void CurveLabels::layOutEnds(const QRectF &middle)
{
    for (int level = 0; level <= lastLevel; ++level) {
        m_ends = endBlocks(level);
        double widest = 0, height = 0;
        for (const Block &block : m_ends) {
            widest = std::max(widest, block.width());
            height += block.height();
        }
        const double right = widest > 0 ? widest + m_theme.length(endGap) : 0;
        m_frame.layOut(middle, right);
        if (m_ends.empty() || (right <= middle.width() * mostEndShare && height <= m_frame.plot().height() &&
                               m_frame.plot().width() >= m_theme.length(leastPlotWidth)))
            return;
    }
}

std::vector<CurveLabels::Block> CurveLabels::endBlocks(int level) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QFont small = m_theme.font(Role::Small);
    std::vector<Block> blocks;
    if (const auto plan = lastValueOf(m_curves.plan); plan && !m_curves.planText.isEmpty() && level < 5)
        blocks.push_back({.lines = {{{m_curves.planText, small, tokens.ink2}}}, .wanted = *plan});
    if (const auto before = lastValueOf(m_curves.lastYear); before && !m_curves.lastYearText.isEmpty() && level < 3)
        blocks.push_back({.lines = {{{m_curves.lastYearText, small, tokens.ink3}}}, .wanted = *before});
    if (m_curves.forecast && !m_curves.forecastText.isEmpty() && level < 4) {
        Block block{.lines = {{{m_curves.forecastText, m_theme.strongFont(Role::Heading), tokens.accent}}},
                    .wanted = m_curves.forecast->middleEnd()};
        if (!m_curves.forecastRange.isEmpty() && level < 2)
            block.lines.front().push_back({m_curves.forecastRange, small, tokens.ink2});
        if (!m_curves.forecastName.isEmpty() && level < 1)
            block.lines.push_back({{m_curves.forecastName, small, tokens.accent}});
        blocks.push_back(std::move(block));
    }
    std::ranges::stable_sort(blocks, std::greater{}, &Block::wanted); // from the top down
    return blocks;
}

std::vector<QRectF> CurveLabels::placed(const std::vector<Block> &blocks) const
{
    std::vector<double> tops;
    double least = m_frame.plot().top() - QFontMetricsF(m_theme.font(Role::Small)).height() / 2;
    for (const Block &block : blocks) {
        tops.push_back(std::max(least, m_frame.y(block.wanted) - lineHeight(block.lines.front()) / 2));
        least = tops.back() + block.height();
    }
    double most = m_frame.plot().bottom();
    for (std::size_t at = blocks.size(); at > 0; --at) {
        tops[at - 1] = std::min(tops[at - 1], most - blocks[at - 1].height());
        most = tops[at - 1];
    }
    std::vector<QRectF> rects;
    rects.reserve(blocks.size());
    const double left = m_frame.plot().right() + m_theme.length(endGap);
    for (std::size_t at = 0; at < blocks.size(); ++at)
        rects.emplace_back(left, tops[at], blocks[at].width(), blocks[at].height());
    return rects;
}

void CurveLabels::paint(QPainter &painter) const
{
    painter.setFont(m_theme.font(Role::Body));
    painter.setPen(m_theme.tokens().ink2);
    if (!m_headline.isEmpty())
        theme::drawLine(painter, m_headline, m_curves.headline);
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink3);
    if (!m_rule.isEmpty())
        theme::drawParagraph(painter, m_rule, m_curves.rule, Qt::AlignLeft | Qt::AlignTop);

    Lines taken = CurvePainter(m_curves, m_frame, m_theme).lines();
    const std::size_t firstLabel = taken.size();
    const std::vector<QRectF> rects = placed(m_ends);
    for (std::size_t at = 0; at < rects.size(); ++at) {
        paintBlock(painter, m_ends[at], rects[at]);
        taken.push_back(outlineOf(rects[at]));
    }
    paintLast(painter, taken);
    paintToday(painter, taken, firstLabel);
    paintCutPoints(painter, taken);
}

void CurveLabels::paintBlock(QPainter &painter, const Block &block, const QRectF &rect) const
{
    double top = rect.top();
    for (const std::vector<Word> &line : block.lines) {
        const double height = lineHeight(line);
        double left = rect.left();
        for (const Word &word : line) {
            const double width = std::ceil(theme::textWidth(word.text, word.font)) + 1;
            painter.setFont(word.font);
            painter.setPen(word.ink);
            painter.drawText(QRectF(left, top, width, height), Qt::AlignCenter | Qt::TextSingleLine,
                             base::oneLine(word.text));
            left += width + wordGap;
        }
        top += height;
    }
}

CurveLabels::Block CurveLabels::lastBlock(bool isWhole) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    Block block{.lines = {{{m_curves.lastText, m_theme.strongFont(Role::Body), tokens.accent}}}};
    if (isWhole && !m_curves.lastName.isEmpty())
        block.lines.front().push_back({m_curves.lastName, m_theme.font(Role::Small), tokens.ink2});
    if (isWhole && !m_curves.deviationText.isEmpty())
        block.lines.push_back({{m_curves.deviationText, m_theme.strongFont(Role::Small),
                                theme::toneInk(tokens, m_curves.tone, tokens.ink2)}});
    return block;
}

void CurveLabels::paintLast(QPainter &painter, Lines &taken) const
{
    const auto last = m_curves.lastActual();
    if (!last || m_curves.lastText.isEmpty())
        return;
    const QPointF point = m_frame.at(m_curves.places[*last], *m_curves.actual[*last]);
    const QRectF plot = m_frame.plot();
    const double gap = m_theme.length(lastGap);
    QRectF bounds = m_all;
    bounds.setLeft(plot.left()); // the axis has its labels there
    bounds.setBottom(plot.bottom());
    if (!m_headline.isEmpty())
        bounds.setTop(m_headline.bottom());

    const Block whole = lastBlock(true);
    if (whole.lines.front().size() + whole.lines.size() > 2) {
        // Below the lines there is most room, above them on the left.
        const QSizeF size(whole.width(), whole.height());
        std::vector<QPointF> corners;
        constexpr int mostHalves = 11;
        for (int halves = 1; halves <= mostHalves; ++halves) {
            const double down = halves / 2.0;
            corners.push_back(point + QPointF(gap, gap * down));
            corners.push_back(point + QPointF(-size.width() / 2, gap * (down + 0.5)));
            corners.push_back(point + QPointF(-size.width() - gap, -gap * down - size.height()));
        }
        for (const QPointF &corner : corners) {
            const QRectF rect(corner, size);
            if (!bounds.contains(rect) || crossedLines(rect.adjusted(-2, 0, 2, 0), taken) > 0)
                continue;
            paintBlock(painter, whole, rect);
            return taken.push_back(outlineOf(rect));
        }
    }
    const Block brief = lastBlock(false);
    const QSizeF size(brief.width(), brief.height());
    if (size.width() > bounds.width() || 2 * size.height() > plot.height())
        return;
    const QRectF rect = labelPlace(point, size, bounds, gap, taken);
    paintBlock(painter, brief, rect);
    taken.push_back(outlineOf(rect));
}

void CurveLabels::paintToday(QPainter &painter, Lines &taken, std::size_t firstLabel) const
{
    if (!m_curves.today || *m_curves.today < m_frame.first() || *m_curves.today > m_frame.last())
        return;
    const double x = m_frame.x(*m_curves.today);
    const double bottom = m_frame.plot().bottom();
    double height = std::min(m_theme.length(todayHeight), m_frame.plot().height() / 3);
    const Lines labels(taken.begin() + static_cast<std::ptrdiff_t>(firstLabel), taken.end());
    const auto isAcross = [&] { return crossedLines({x - 1, bottom - height, 2, height}, labels) > 0; };
    while (height > m_theme.length(wordGap) && isAcross())
        height -= 1;
    QPen pen(m_theme.tokens().ink3, 1, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({2, 2.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, bottom), QPointF(x, bottom - height));
    const QFont font = m_theme.font(Role::Small);
    const QSizeF size(std::ceil(theme::textWidth(m_curves.todayText, font)) + 1, QFontMetricsF(font).height());
    const double gap = m_theme.length(wordGap);
    for (const double left : {x + gap, x - gap - size.width()}) {
        const QRectF rect(QPointF(left, bottom - height), size);
        if (m_curves.todayText.isEmpty() || !m_all.contains(rect) || crossedLines(rect, taken) > 0)
            continue;
        painter.setFont(font);
        painter.setPen(m_theme.tokens().ink3);
        theme::drawLine(painter, rect, m_curves.todayText);
        return taken.push_back(outlineOf(rect));
    }
}

void CurveLabels::paintCutPoints(QPainter &painter, const Lines &taken) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const auto last = m_curves.lastActual();
    const double radius = m_theme.length(cutRadius);
    const QFont font = m_theme.strongFont(Role::Small);
    const auto paintCuts = [&](const PlotValues &values, const QColor &color, bool isActual) {
        for (std::size_t at = 0; at < std::min(values.size(), m_curves.places.size()); ++at) {
            const double value = values[at].value_or(0);
            if (!std::isfinite(value) || !m_frame.isBeyond(value))
                continue;
            const QPointF point = m_frame.at(m_curves.places[at], value);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(point, radius, radius);
            paintCutThrough(painter, point, 2 * radius, tokens.card);
            // The last one of the actual values has its text already.
            if (isActual && at == last && !m_curves.lastText.isEmpty())
                continue;
            const Block block{.lines = {{{m_curves.written(value), font, color}}}};
            const QSizeF size(block.width(), block.height());
            QRectF bounds = m_all;
            bounds.setLeft(m_frame.plot().left());
            bounds.setBottom(m_frame.plot().bottom());
            if (size.width() <= bounds.width() && 2 * size.height() <= m_frame.plot().height())
                paintBlock(painter, block, labelPlace(point, size, bounds, m_theme.length(lastGap), taken));
        }
    };
    paintCuts(m_curves.plan, tokens.ink2, false);
    paintCuts(m_curves.actual, tokens.accent, true);
}

} // namespace anjungan::charts
