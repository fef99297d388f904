// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rows_view.h"

#include "ui/charts/hover_tip.h"
#include "ui/charts/long_press.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/row_keys.h"
#include "ui/charts/row_mark.h"
#include "ui/charts/row_snap.h"
#include "ui/charts/spoken_role.h"
#include "ui/charts/touch_scroll.h"
#include "ui/theme/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

constexpr double mostStretch = 1.75; // rows further apart do not look like one list
constexpr double leastPaintable = 8;
constexpr int mostDescribedRows = 60;

} // namespace

RowsView::RowsView(const theme::Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setSpokenRole(*this, QAccessible::Chart);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewport()->setAutoFillBackground(false);
    new OverlayScrollBar(*this);
    enableTouchScroll(*this);
    m_snap = new RowSnap(*this);
    new LongPress(*viewport());
    connect(&theme, &theme::Theme::changed, this, &RowsView::rowsChanged);
}

void RowsView::setInteractive(bool interactive, bool isOneTarget)
{
    m_interactive = interactive;
    m_isOneTarget = isOneTarget;
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus); // of others, layOut() knows
    viewport()->setMouseTracking(interactive);
    viewport()->setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    rowsChanged();
}

double RowsView::leastPitch() const
{
    const bool isTouched = m_interactive && !m_isOneTarget && !m_isUntouched;
    return isTouched ? std::max<double>(leastRowHeight(), m_theme.touchTarget()) : leastRowHeight();
}

int RowsView::visibleRowCount() const
{
    return std::min(rowCount(), static_cast<int>(std::floor(viewport()->height() / m_pitch + 0.01)));
}

QRectF RowsView::rowRect(int row) const
{
    return {0, row * m_pitch - verticalScrollBar()->value(), contentWidth(), m_pitch};
}

double RowsView::contentWidth() const
{
    const bool overflows = verticalScrollBar()->maximum() > 0;
    return std::max(0, viewport()->width() - (overflows ? m_theme.pixels(OverlayScrollBar::room) : 0));
}

QSize RowsView::sizeHint() const
{
    return {m_theme.pixels(320), static_cast<int>(std::ceil(leastPitch() * std::max(rowCount(), 1)))};
}

QSize RowsView::minimumSizeHint() const { return {m_theme.pixels(120), static_cast<int>(std::ceil(leastPitch()))}; }

void RowsView::rowsChanged()
{
    m_current = std::clamp(m_current, 0, std::max(rowCount() - 1, 0));
    m_hovered = m_pressed = -1;
    QStringList description;
    for (int row = 0; row < std::min(rowCount(), mostDescribedRows); ++row)
        description.append(rowText(row));
    if (rowCount() > mostDescribedRows)
        description.append(u"…"_s);
    setAccessibleDescription(description.join(u"; "_s));
    layOut();
    updateGeometry();
}

void RowsView::layOut()
{
    const double height = viewport()->height();
    const double least = leastPitch();
    const int rows = std::max(rowCount(), 1);
    if (rows * least <= height)
        m_pitch = std::min(least * mostStretch, height / rows);
    else
        m_pitch = std::max(height / std::max(1.0, std::floor(height / least)), leastPaintable);
    m_snap->setPitch(m_pitch);
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(std::max(1, static_cast<int>(height)));
    bar->setSingleStep(std::max(1, static_cast<int>(m_pitch)));
    bar->setRange(0, static_cast<int>(std::max(0.0, std::round(rowCount() * m_pitch - height))));
    layoutColumns(contentWidth());
    if (!m_interactive)
        setFocusPolicy(bar->maximum() > 0 || hasCutRow() ? Qt::TabFocus : Qt::NoFocus);
    viewport()->update();
}

bool RowsView::hasCutRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (isCut(row))
            return true;
    return false;
}

void RowsView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = std::max(0, static_cast<int>(std::floor(verticalScrollBar()->value() / m_pitch)));
    for (int row = first; row < rowCount(); ++row) {
        const QRectF rect = rowRect(row);
        if (rect.top() > event->rect().bottom())
            break;
        paintBehind(painter, rect, row);
        paintRow(painter, rect, row);
    }
}

void RowsView::paintBehind(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    if (row == m_marked)
        paintRowMark(painter, rect, m_theme);
    const bool isFocused = hasFocus() && row == m_current;
    const bool isTouched = m_interactive && (row == m_hovered || row == m_pressed);
    if (!isTouched && !isFocused)
        return;
    painter.setPen(isFocused ? QPen(tokens.accent, m_theme.length(1.5)) : QPen(Qt::NoPen));
    painter.setBrush(theme::mixed(tokens.card, tokens.accent, row == m_pressed ? 0.16 : 0.07));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), m_theme.length(8), m_theme.length(8));
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (m_marked >= 0 && m_marked < rowCount())
        scrollTo(m_marked);
}

void RowsView::scrollContentsBy(int /*dx*/, int /*dy*/) { viewport()->update(); }

int RowsView::rowAt(const QPointF &position) const
{
    if (!viewport()->rect().contains(position.toPoint()))
        return -1;
    const int row = static_cast<int>(std::floor((position.y() + verticalScrollBar()->value()) / m_pitch));
    return row < rowCount() ? row : -1;
}

void RowsView::setCurrent(int row)
{
    m_current = std::clamp(row, 0, std::max(rowCount() - 1, 0));
    scrollTo(m_current);
    viewport()->update();
}

void RowsView::scrollTo(int row)
{
    const QRectF rect = rowRect(row);
    if (rect.top() < 0)
        verticalScrollBar()->setValue(static_cast<int>(std::floor(row * m_pitch)));
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(std::ceil((row + 1) * m_pitch - viewport()->height())));
}

void RowsView::unfold()
{
    m_isUntouched = true;
    rowsChanged();
}

void RowsView::showFrom(int row) { verticalScrollBar()->setValue(static_cast<int>(std::lround(row * m_pitch))); }

void RowsView::setMarked(int row)
{
    const int marked = row < rowCount() ? std::max(row, -1) : -1;
    if (marked == m_marked)
        return;
    m_marked = marked;
    if (m_marked >= 0)
        setCurrent(m_marked); // the keys go on from there, where it can be seen
    viewport()->update();
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, visibleRowCount());
    if (const auto row = rowAfterKey(event->key(), {.current = m_current, .page = page, .last = rowCount() - 1}))
        return setCurrent(*row);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < rowCount())
            activate(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RowsView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? rowAt(event->position()) : -1;
    if (m_pressed >= 0 && !m_interactive && !isCut(m_pressed))
        m_pressed = -1;
    if (m_pressed < 0)
        return event->ignore();
    if (m_interactive)
        setCurrent(m_pressed);
}

void RowsView::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = std::exchange(m_pressed, -1);
    viewport()->update();
    if (row < 0 || row != rowAt(event->position()))
        return;
    activate(row);
}

void RowsView::activate(int row)
{
    if (m_interactive)
        Q_EMIT clicked(row);
    else if (isCut(row))
        Q_EMIT wholeTextAsked(wholeText(row));
}

bool RowsView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    QStringList lines = row >= 0 && m_details ? m_details(row) : QStringList();
    if (lines.isEmpty() && row >= 0 && isCut(row))
        lines.append(wholeText(row));
    showHoverTip(*help, lines, *viewport());
    return true;
}

void RowsView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = m_interactive ? rowAt(event->position()) : -1;
    if (row != std::exchange(m_hovered, row))
        viewport()->update();
}

void RowsView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

} // namespace anjungan::charts
