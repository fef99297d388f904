// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix/matrix_painter.h"

#include "ui/charts/axis_ticks.h"
#include "ui/charts/soft_bullet.h"
#include "ui/theme/contrast.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <tuple>
#include <vector>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double seam = 1; ///< half of the space between two cells
constexpr double cellRadius = 2;
constexpr double chosenRadius = 4;
constexpr double gapShare = 0.7; ///< of the ground, in cells that are not there

} // namespace

QRectF MatrixPainter::column(const QRectF &rect, double left, double width)
{
    return {rect.left() + left, rect.top(), width, rect.height()};
}

QColor MatrixPainter::colorOf(const MatrixCell &cell) const
{
    const bool isKnown = cell.of && *cell.of < m_matrix.legend.size();
    return theme::color(m_theme.tokens(), isKnown ? m_matrix.legend[*cell.of].color : theme::ColorRole::Missing);
}

QColor MatrixPainter::colorAt(int row, std::size_t column) const
{
    const std::vector<MatrixCell> &cells = at(row).cells;
    return column < cells.size() && !cells[column].text.isEmpty() ? colorOf(cells[column]) : QColor();
}

void MatrixPainter::paintHeadings(QPainter &painter, const QRectF &rect) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(tokens.ink2);
    theme::drawLine(painter, column(rect, 0, m_columns.label), m_matrix.words.label);
    if (theme::textWidth(m_matrix.words.bar, painter.font()) <= m_columns.bar)
        theme::drawLine(painter, column(rect, m_columns.barLeft, m_columns.bar), m_matrix.words.bar);
    for (const auto &[left, width, text] : {std::tuple(m_columns.valueLeft, m_columns.value, m_matrix.words.value),
                                            std::tuple(m_columns.deltaLeft, m_columns.delta, m_matrix.words.delta)})
        if (width > 0)
            theme::drawLine(painter, column(rect, left, width), text, Qt::AlignRight | Qt::AlignVCenter);
    double widest = 0;
    for (const QString &text : m_matrix.columns)
        widest = std::max(widest, theme::textWidth(text, m_theme.strongFont(Role::Small)) + m_theme.length(2));
    const int count = static_cast<int>(m_columns.count);
    const int step = labelStep(count, widest, m_columns.cell);
    // Counted from the chosen column, so that its heading is among those that are shown.
    const int start = static_cast<int>(m_matrix.chosen.value_or(m_columns.first) - m_columns.first) % step;
    for (int shown = start; shown < count; shown += step) {
        const std::size_t at = m_columns.first + static_cast<std::size_t>(shown);
        const bool isChosen = m_matrix.chosen == at;
        painter.setFont(isChosen ? m_theme.strongFont(Role::Small) : m_theme.font(Role::Small));
        painter.setPen(isChosen ? tokens.ink : tokens.ink2);
        const QRectF place = m_columns.place(rect, at);
        const double wide = std::max(place.width(), std::min(widest, m_columns.cell * step));
        // Beside a narrow first or last column there is nothing, or another heading.
        const QRectF centred(place.center().x() - wide / 2, place.top(), wide, place.height());
        // Letters may reach a little over the width of their text.
        const double room = rect.width() - m_columns.cellsLeft - m_theme.length(2);
        const QRectF box = centred & column(rect, m_columns.cellsLeft, room);
        const Qt::Alignment side = box.left() > centred.left()     ? Qt::AlignLeft
                                   : box.right() < centred.right() ? Qt::AlignRight
                                                                   : Qt::AlignHCenter;
        theme::drawLine(painter, box, m_matrix.columns[static_cast<qsizetype>(at)], side | Qt::AlignVCenter);
    }
}

void MatrixPainter::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink);
    theme::drawLine(painter, column(rect, 0, m_columns.label), at(row).label);
    if (m_columns.bar > 0)
        paintSoftBullet(painter, column(rect, m_columns.barLeft, m_columns.bar), m_values, at(row).value,
                        at(row).target, at(row).tone, m_theme);
    paintFigures(painter, rect, at(row), false);
    paintCells(painter, rect, at(row), false);
}

void MatrixPainter::paintOpenRow(QPainter &painter, const QRectF &rect, int row) const
{
    const MatrixRow &open = at(row);
    const double inset = m_theme.length(openInset);
    paintTwoLines(painter, column(rect, inset, m_columns.label - inset), open.label, m_matrix.words.open);
    if (m_columns.bar > 0) {
        const QRectF bar = column(rect, m_columns.barLeft, m_columns.bar);
        const double half = rect.height() / 2;
        const bool hasTarget = !open.targetText.isEmpty();
        paintSoftBullet(painter, hasTarget ? bar.adjusted(0, 0, 0, -half * 0.75) : bar, m_values, open.value,
                        open.target, open.tone, m_theme);
        painter.setFont(m_theme.font(Role::Small));
        painter.setPen(m_theme.tokens().ink2);
        theme::drawLine(painter, bar.adjusted(0, half, 0, 0), open.targetText);
    }
    paintFigures(painter, rect, open, true);
    paintCells(painter, rect, open, true);
}

void MatrixPainter::paintFigures(QPainter &painter, const QRectF &rect, const MatrixRow &row, bool isOpen) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setFont(isOpen ? m_theme.strongFont(Role::Small) : m_theme.font(Role::Small));
    painter.setPen(tokens.ink);
    if (m_columns.value > 0)
        theme::drawFigure(painter, column(rect, m_columns.valueLeft, m_columns.value), row.valueText);
    painter.setFont(m_theme.strongFont(Role::Small));
    painter.setPen(theme::toneInk(tokens, row.tone, tokens.ink2));
    if (m_columns.delta > 0)
        theme::drawFigure(painter, column(rect, m_columns.deltaLeft, m_columns.delta), row.deltaText);
}

void MatrixPainter::paintCells(QPainter &painter, const QRectF &rect, const MatrixRow &row, bool hasNumbers) const
{
    const double radius = m_theme.length(cellRadius);
    for (std::size_t at = m_columns.first; at < m_columns.first + m_columns.count; ++at) {
        const QRectF cell = m_columns.place(rect, at).adjusted(seam, seam, -seam, -seam);
        if (at >= row.cells.size() || row.cells[at].text.isEmpty()) {
            if (m_matrix.hasGaps)
                painter.fillRect(cell, theme::mixed(m_theme.tokens().card, m_theme.tokens().ground, gapShare));
            else
                paintNoData(painter, cell, m_theme.tokens());
            continue;
        }
        const QColor color = colorOf(row.cells[at]);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(cell, radius, radius);
        if (row.cells[at].of && *row.cells[at].of < m_matrix.legend.size())
            paintHatch(painter, cell, color, m_matrix.legend[*row.cells[at].of].hatch);
        if (!hasNumbers)
            continue;
        painter.setFont(m_matrix.chosen == at ? m_theme.strongFont(Role::Small) : m_theme.font(Role::Small));
        painter.setPen(theme::inkOn(color));
        theme::drawFigure(painter, cell, row.cells[at].text, Qt::AlignCenter);
    }
}

void MatrixPainter::paintFold(QPainter &painter, const QRectF &rect, int first, int last) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.fillRect(rect.adjusted(0, seam, 0, -seam), theme::mixed(tokens.card, tokens.ground, 0.7));
    const int count = last - first + 1;
    paintTwoLines(painter, column(rect, 0, m_columns.label),
                  m_matrix.words.others ? m_matrix.words.others(count) : QString::number(count),
                  m_matrix.words.openAll);
    if (m_columns.bar > 0)
        paintTicks(painter, column(rect, m_columns.barLeft, m_columns.bar), first, last);
    if (m_columns.delta > 0)
        paintSpan(painter, rect, first, last);
    paintSlivers(painter, rect.adjusted(0, seam, 0, -seam), first, last);
}

void MatrixPainter::paintSlivers(QPainter &painter, const QRectF &rect, int first, int last) const
{
    const double height = rect.height() / (last - first + 1);
    for (std::size_t column = m_columns.first; column < m_columns.first + m_columns.count; ++column) {
        const QRectF cell = m_columns.place(rect, column).adjusted(seam, 0, -seam, 0);
        // Neighbours of one colour are one sliver: no seams between them.
        for (int row = first; row <= last;) {
            const QColor color = colorAt(row, column);
            int end = row + 1;
            while (end <= last && colorAt(end, column) == color)
                ++end;
            if (color.isValid())
                painter.fillRect(
                    QRectF(cell.left(), cell.top() + (row - first) * height, cell.width(), (end - row) * height),
                    color);
            row = end;
        }
    }
}

void MatrixPainter::paintTicks(QPainter &painter, const QRectF &rect, int first, int last) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double middle = rect.center().y();
    const double half = m_theme.length(6);
    // Of the folded rows alone, whose deviations are near each other.
    std::vector<double> deltas;
    for (int row = first; row <= last; ++row)
        if (at(row).delta)
            deltas.push_back(*at(row).delta);
    const BarScale scale(deltas);
    const auto tick = [&](double value, double width, double high, const QColor &color) {
        const double x = rect.left() + scale.place(value) * (rect.width() - width);
        painter.fillRect(QRectF(x, middle - high, width, 2 * high), color);
    };
    painter.fillRect(QRectF(rect.left(), middle - 0.5, rect.width(), 1), tokens.line);
    for (int row = first; row <= last; ++row)
        if (at(row).delta)
            tick(*at(row).delta, m_theme.length(1.5), half, theme::toneInk(tokens, at(row).tone, tokens.ink3));
    tick(0, m_theme.length(1.5), half + m_theme.length(2), tokens.ink);
}

void MatrixPainter::paintSpan(QPainter &painter, const QRectF &rect, int first, int last) const
{
    const MatrixRow *least = nullptr;
    const MatrixRow *greatest = nullptr;
    for (int row = first; row <= last; ++row) {
        if (!at(row).delta)
            continue;
        least = !least || at(row).delta < least->delta ? &at(row) : least;
        greatest = !greatest || at(row).delta > greatest->delta ? &at(row) : greatest;
    }
    if (!least)
        return;
    const double half = rect.height() / 2;
    const theme::Tokens &tokens = m_theme.tokens();
    for (const auto &[row, word, top] : {std::tuple(least, m_matrix.words.from, rect.top() + half * 0.15),
                                         std::tuple(greatest, m_matrix.words.to, rect.top() + half * 0.95)}) {
        const QRectF line(rect.left(), top, rect.width(), half * 0.9);
        painter.setFont(m_theme.font(Role::Small));
        painter.setPen(tokens.ink2);
        if (m_columns.value > 0)
            theme::drawLine(painter, column(line, m_columns.valueLeft, m_columns.value), word,
                            Qt::AlignRight | Qt::AlignVCenter);
        painter.setFont(m_theme.strongFont(Role::Small));
        painter.setPen(theme::toneInk(tokens, row->tone, tokens.ink2));
        theme::drawFigure(painter, column(line, m_columns.deltaLeft, m_columns.delta), row->deltaText);
    }
}

void MatrixPainter::paintFoldAgain(QPainter &painter, const QRectF &rect) const
{
    painter.setFont(m_theme.strongFont(Role::Small));
    painter.setPen(m_theme.tokens().accent);
    theme::drawLine(painter, rect, m_matrix.words.foldAgain);
}

void MatrixPainter::paintTwoLines(QPainter &painter, const QRectF &label, const QString &text,
                                  const QString &action) const
{
    const double half = label.height() / 2;
    painter.setFont(m_theme.strongFont(Role::Small));
    painter.setPen(m_theme.tokens().ink);
    theme::drawLine(painter, action.isEmpty() ? label : label.adjusted(0, half * 0.15, 0, -half * 0.95), text);
    painter.setPen(m_theme.tokens().accent);
    theme::drawLine(painter, label.adjusted(0, half * 0.95, 0, -half * 0.15), action);
}

void MatrixPainter::paintChosen(QPainter &painter, const QRectF &rows) const
{
    const std::size_t at = m_matrix.chosen.value_or(m_columns.first + m_columns.count);
    if (at < m_columns.first || at >= m_columns.first + m_columns.count)
        return;
    painter.setPen(QPen(m_theme.tokens().ink, m_theme.length(1.5)));
    painter.setBrush(Qt::NoBrush);
    const double radius = m_theme.length(chosenRadius);
    painter.drawRoundedRect(m_columns.place(rows, at).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace anjungan::charts
