// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix/matrix_view.h"

#include "core/base/joined_parts.h"
#include "ui/charts/hover_tip.h"
#include "ui/charts/long_press.h"
#include "ui/charts/matrix/matrix_painter.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/row_keys.h"
#include "ui/charts/row_mark.h"
#include "ui/charts/spoken_role.h"
#include "ui/charts/touch_scroll.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

constexpr int mostDescribedLines = 60;

} // namespace

MatrixView::MatrixView(const theme::Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setSpokenRole(*this, QAccessible::Chart);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    new OverlayScrollBar(*this);
    enableTouchScroll(*this);
    new LongPress(*viewport());
    connect(&theme, &theme::Theme::changed, this, &MatrixView::layOut);
}

void MatrixView::setData(Matrix matrix)
{
    const QString open = m_open ? m_matrix.rows[static_cast<std::size_t>(*m_open)].label : QString();
    m_open.reset();
    m_matrix = std::move(matrix);
    m_values = scaleWithTargets(m_matrix.rows, m_matrix.maximum);
    const auto found = std::ranges::find(m_matrix.rows, open, &MatrixRow::label);
    if (!open.isEmpty() && found != m_matrix.rows.end())
        m_open = static_cast<int>(found - m_matrix.rows.begin());
    QStringList described;
    for (const MatrixRow &row : m_matrix.rows) {
        if (described.size() == mostDescribedLines) {
            described.append(u"…"_s);
            break;
        }
        const bool hasCell = m_matrix.chosen && *m_matrix.chosen < row.cells.size();
        const QString last = row.deltaText.isEmpty() && hasCell ? row.cells[*m_matrix.chosen].text : row.deltaText;
        described.append(
            base::joinedParts({base::joinedParts({row.label, row.valueText}, u" "), row.targetText, last}, u", "));
    }
    setAccessibleDescription(described.join(u"; "_s));
    m_hovered = m_pressed = -1;
    layOut();
    updateGeometry();
}

void MatrixView::layOut()
{
    const double height = viewport()->height();
    m_lines = matrixLines(
        static_cast<int>(m_matrix.rows.size()),
        {.height = height, .factor = m_theme.factor(), .isUnfolded = m_isUnfolded || m_neverFolds, .open = m_open});
    if (m_neverFolds && !m_lines.empty() && m_lines.back().kind == MatrixLine::Kind::FoldAgain)
        m_lines.pop_back();
    m_current = std::clamp(m_current, 0, std::max(static_cast<int>(m_lines.size()) - 1, 0));
    const double content = m_lines.empty() ? 0 : m_lines.back().bottom();
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(std::max(1, static_cast<int>(height)));
    bar->setSingleStep(m_theme.pixels(usualPitch));
    bar->setRange(0, static_cast<int>(std::max(0.0, std::round(content - height))));
    const int width = viewport()->width() - (bar->maximum() > 0 ? m_theme.pixels(OverlayScrollBar::room) : 0);
    m_columns = matrixColumns(m_matrix, m_theme, std::max(0, width));
    viewport()->update();
    Q_EMIT laidOut();
}

QRectF MatrixView::lineRect(const MatrixLine &line) const
{
    return {0, line.top - verticalScrollBar()->value(), m_columns.right(), line.height};
}

QSize MatrixView::sizeHint() const
{
    return {m_theme.pixels(640),
            m_theme.pixels(usualPitch * static_cast<double>(std::max<std::size_t>(m_matrix.rows.size(), 4)))};
}

QSize MatrixView::minimumSizeHint() const { return {m_theme.pixels(200), m_theme.pixels(3 * usualPitch)}; }

void MatrixView::paintHeadings(QPainter &painter, const QRectF &rect) const
{
    MatrixPainter(m_matrix, m_columns, m_values, m_theme).paintHeadings(painter, rect);
}

void MatrixView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const MatrixPainter rows(m_matrix, m_columns, m_values, m_theme);
    const theme::Tokens &tokens = m_theme.tokens();
    for (int at = 0; at < static_cast<int>(m_lines.size()); ++at) {
        const MatrixLine &line = m_lines[static_cast<std::size_t>(at)];
        const QRectF rect = lineRect(line);
        if (rect.bottom() < 0 || rect.top() > viewport()->height())
            continue;
        if (line.kind == MatrixLine::Kind::Row && line.first == m_marked)
            paintRowMark(painter, rect, m_theme);
        if (at == m_hovered || at == m_pressed)
            painter.fillRect(rect, theme::mixed(tokens.card, tokens.accent, at == m_pressed ? 0.16 : 0.07));
        if (line.kind == MatrixLine::Kind::Fold)
            rows.paintFold(painter, rect, line.first, line.last);
        else if (line.kind == MatrixLine::Kind::FoldAgain)
            rows.paintFoldAgain(painter, rect);
        else if (m_open == line.first)
            rows.paintOpenRow(painter, rect, line.first);
        else
            rows.paintRow(painter, rect, line.first);
        if (m_open == line.first && line.kind == MatrixLine::Kind::Row)
            theme::paintFocus(painter, rect, m_theme, 6);
    }
    if (m_lines.empty())
        return;
    // Up to the last row: the line that folds them again has no cells.
    const auto last = std::ranges::find(m_lines, MatrixLine::Kind::FoldAgain, &MatrixLine::kind);
    const double bottom = lineRect(*(last - 1)).bottom();
    rows.paintChosen(painter, QRectF(0, lineRect(m_lines.front()).top(), m_columns.right(),
                                     bottom - lineRect(m_lines.front()).top()));
    if (hasFocus())
        theme::paintFocus(painter, lineRect(m_lines[static_cast<std::size_t>(m_current)]), m_theme);
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void MatrixView::scrollContentsBy(int /*dx*/, int /*dy*/) { viewport()->update(); }

int MatrixView::lineAt(const QPointF &position) const
{
    const auto found = std::ranges::find_if(m_lines, [&](const MatrixLine &line) {
        return lineRect(line).adjusted(0, 0, viewport()->width(), 0).contains(position);
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void MatrixView::setCurrent(int line)
{
    if (m_lines.empty())
        return;
    m_current = std::clamp(line, 0, static_cast<int>(m_lines.size()) - 1);
    scrollTo(m_lines[static_cast<std::size_t>(m_current)]);
    viewport()->update();
}

void MatrixView::scrollTo(const MatrixLine &line)
{
    const QRectF rect = lineRect(line);
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + static_cast<int>(std::floor(rect.top())));
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + static_cast<int>(std::ceil(rect.bottom() - viewport()->height())));
}

void MatrixView::unfold()
{
    m_neverFolds = true;
    m_open.reset();
    layOut();
}

int MatrixView::wholeRowCount() const
{
    const double height = m_lines.empty() ? 0 : m_lines.front().height;
    return height > 0 ? std::min(pagedRowCount(), static_cast<int>(std::floor(viewport()->height() / height + 0.01)))
                      : 0;
}

void MatrixView::showFrom(int row)
{
    if (row >= 0 && row < static_cast<int>(m_lines.size()))
        verticalScrollBar()->setValue(static_cast<int>(std::lround(m_lines[static_cast<std::size_t>(row)].top)));
}

void MatrixView::setMarked(int row)
{
    if (std::exchange(m_marked, row) == row)
        return;
    const auto marked = std::ranges::find_if(
        m_lines, [row](const MatrixLine &line) { return line.kind == MatrixLine::Kind::Row && line.first == row; });
    if (marked != m_lines.end())
        scrollTo(*marked);
    viewport()->update();
}

void MatrixView::activate(int line)
{
    const MatrixLine touched = m_lines[static_cast<std::size_t>(line)];
    if (touched.kind != MatrixLine::Kind::Row) {
        m_isUnfolded = touched.kind == MatrixLine::Kind::Fold;
        if (!m_isUnfolded)
            m_open.reset(); // it may be one that is folded
    } else if (m_open != touched.first) {
        m_open = touched.first;
    } else if (m_isLeading) {
        Q_EMIT followed(touched.first);
        return;
    } else {
        m_open.reset();
    }
    layOut();
    setCurrent(m_current);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, static_cast<int>(viewport()->height() / m_theme.length(usualPitch)) - 1);
    const int last = static_cast<int>(m_lines.size()) - 1;
    if (const auto row = rowAfterKey(event->key(), {.current = m_current, .page = page, .last = last}))
        return setCurrent(*row);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current <= last)
            activate(m_current);
        return;
    case Qt::Key_Escape:
        if (std::exchange(m_open, std::nullopt))
            return layOut();
        [[fallthrough]];
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? lineAt(event->position()) : -1;
    if (m_pressed < 0)
        return event->ignore();
    m_current = m_pressed;
    viewport()->update();
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    const int line = std::exchange(m_pressed, -1);
    viewport()->update();
    if (line >= 0 && line == lineAt(event->position()))
        activate(line);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    const int line = lineAt(event->position());
    if (line != std::exchange(m_hovered, line))
        viewport()->update();
}

void MatrixView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

QString MatrixView::tipAt(const QPointF &position) const
{
    const int at = lineAt(position);
    if (at < 0 || m_lines[static_cast<std::size_t>(at)].kind != MatrixLine::Kind::Row)
        return {};
    const MatrixRow &row = m_matrix.rows[static_cast<std::size_t>(m_lines[static_cast<std::size_t>(at)].first)];
    const double cell = (position.x() - m_columns.cellsLeft) / std::max(m_columns.cell, 1.0);
    if (cell < 0 || cell >= static_cast<double>(m_columns.count))
        return base::joinedParts({row.label, row.valueText, row.targetText, row.deltaText});
    const std::size_t column = m_columns.first + static_cast<std::size_t>(cell);
    const QString text =
        column < row.cells.size() && !row.cells[column].text.isEmpty() ? row.cells[column].text : u"–"_s;
    return base::joinedParts({row.label, m_matrix.columns[static_cast<qsizetype>(column)], text});
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showHoverTip(*help, {tipAt(help->pos())}, *viewport());
    return true;
}

} // namespace anjungan::charts
