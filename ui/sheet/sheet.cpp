// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet.h"

#include "core/base/one_line.h"
#include "ui/charts/touch_scroll.h"
#include "ui/sheet/keyboard_room.h"
#include "ui/theme/card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sheet {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double sheetInset = 10;
constexpr double leastWidth = 240;
constexpr double titleHeight = 36, gripHeight = 16;
constexpr double gripWidth = 36, gripThickness = 4;
constexpr double leastSwipe = 60; ///< of a finger that puts the card away
constexpr double scrimShare = 0.12, scrimShareAtBottom = 0.4;

} // namespace

Sheet::Sheet(const QString &title, QWidget &anchor, const theme::Theme &theme, Side side)
    : QWidget(anchor.window()), m_theme(theme), m_side(side), m_anchor(&anchor), m_title(new QLabel(this)),
      m_area(new QScrollArea(this))
{
    hide();
    setAccessibleName(title);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(base::oneLine(title));
    m_title->setVisible(!title.isEmpty());
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    charts::enableTouchScroll(*m_area);
    parentWidget()->installEventFilter(this);
    connect(&theme, &theme::Theme::changed, this, &Sheet::applyTheme);
    // Not at once: the window has it among its children until it is gone.
    connect(&anchor, &QObject::destroyed, this, &Sheet::dismiss, Qt::QueuedConnection);
    applyTheme();
}

void Sheet::setContent(QWidget *content)
{
    m_area->setWidget(content);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    place();
}

void Sheet::open(QWidget *first)
{
    // One that was opened while this one's content was awaited.
    for (Sheet *other : window()->findChildren<Sheet *>())
        if (other != this)
            other->dismiss();
    m_before = window()->focusWidget();
    place();
    show();
    raise();
    if (first)
        first->setFocus(Qt::PopupFocusReason);
    else
        focusNextPrevChild(true);
    // A content that is only read, or not filled yet: otherwise keys, and Esc among them, would go to what is below.
    if (const QWidget *focus = window()->focusWidget(); focus != this && !isAncestorOf(focus))
        setFocus(Qt::PopupFocusReason);
}

void Sheet::dismiss()
{
    if (isHidden())
        return;
    QWidget *back = m_before;
    if (!back || !back->isVisible())
        back = m_anchor;
    hide();
    if (back)
        back->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void Sheet::applyTheme()
{
    m_title->setFont(m_theme.strongFont(theme::Role::Heading));
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink);
    m_title->setPalette(palette);
    place();
    update();
}

void Sheet::place()
{
    const QWidget *opener = m_anchor;
    if (!opener)
        return;
    const QSize whole = parentWidget()->size();
    const QSize window(whole.width(), whole.height() - keyboardRoom(*parentWidget()));
    const int inset = m_theme.pixels(sheetInset);
    const int above = inset + m_theme.pixels(!m_title->isHidden() ? titleHeight : hasGrip() ? gripHeight : 0);
    const int below = m_theme.pixels(isAtBottom(window, m_theme) ? 2 * sheetInset : sheetInset);
    const QWidget *inner = m_area->widget();
    const QSize content =
        inner ? inner->sizeHint().expandedTo(inner->minimumSizeHint()).expandedTo(inner->minimumSize()) : QSize();
    const int least = m_theme.pixels(leastWidth);
    const QSize wanted(std::max(least, content.width() + 2 * inset), content.height() + above + below);
    const QRect anchor(opener->mapTo(parentWidget(), QPoint()), opener->size());
    m_card = cardPlace(window, anchor, wanted, m_side, m_theme);
    setGeometry(QRect(QPoint(), whole));
    m_title->setGeometry(m_card.x() + inset + m_theme.pixels(6), m_card.y() + inset, m_card.width() - 2 * inset,
                         above - inset);
    m_area->setGeometry(m_card.adjusted(inset, above, -inset, -below));
    update();
}

bool Sheet::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::event(event);
    event->accept(); // else the window would turn to another page below it
    return true;
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool isWindow = watched == parentWidget();
    if ((isWindow && event->type() == QEvent::Resize) || (!isWindow && event->type() == QEvent::LayoutRequest))
        place();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *from = focusWidget() ? focusWidget() : this;
    const auto after = [next](QWidget *one) { return next ? one->nextInFocusChain() : one->previousInFocusChain(); };
    for (QWidget *one = after(from); one != from; one = after(one))
        if (isAncestorOf(one) && one->isVisible() && one->isEnabled() && (one->focusPolicy() & Qt::TabFocus)) {
            one->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back)
        dismiss();
    event->accept(); // what is below has no keys while it is open
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    m_pressedBeside = !m_card.contains(at);
    const bool isOnGrip = !m_pressedBeside && at.y() < m_area->y();
    m_draggedFrom = isOnGrip ? std::optional(at) : std::nullopt;
}

void Sheet::mouseReleaseEvent(QMouseEvent *event)
{
    const auto from = std::exchange(m_draggedFrom, std::nullopt);
    const bool isSwipedAway = from && event->position().y() - from->y() >= m_theme.length(leastSwipe);
    if (std::exchange(m_pressedBeside, false) || isSwipedAway)
        dismiss();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isBottom = isAtBottom(size(), m_theme);
    QColor scrim(Qt::black);
    scrim.setAlphaF(static_cast<float>(isBottom || m_side == Side::Middle ? scrimShareAtBottom : scrimShare));
    painter.fillRect(rect(), scrim);
    const double radius = theme::cardRadius;
    // At the window's edge the lower corners are not round.
    const QRectF card = QRectF(m_card).adjusted(0, 0, 0, isBottom ? m_theme.length(radius) : 0);
    theme::paintCard(painter, card, m_theme, radius);
    if (!hasGrip())
        return;
    const double thick = m_theme.length(gripThickness), wide = m_theme.length(gripWidth);
    const double middle = (m_card.top() + m_area->y()) / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().line);
    painter.drawRoundedRect(QRectF(m_card.center().x() - wide / 2, middle - thick / 2, wide, thick), thick / 2,
                            thick / 2);
}

/// By which a finger swipes a card away that has no title.
bool Sheet::hasGrip() const { return m_title->isHidden() && m_theme.isTouch(); }

} // namespace anjungan::sheet
