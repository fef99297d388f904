// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/cell.h"

#include "core/base/one_line.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::sheet {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double cellInset = 12;
constexpr double cellCorner = 10;
constexpr double segmentMargin = 3; ///< of the pill in its track

} // namespace

Cell::Cell(const QString &text, Look look, const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_theme(theme)
{
    setText(QString(base::oneLine(text)).replace(u'&', u"&&"_s)); // an ampersand of a source marks no shortcut
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Cell::setBetween(bool is)
{
    m_isBetween = is;
    update();
}

QSize Cell::sizeHint() const
{
    const double text = theme::textWidth(accessibleName(), m_theme.strongFont(theme::Role::Body));
    const int width = static_cast<int>(std::ceil(text + 2 * m_theme.length(cellInset))) + 1;
    return {std::max(width, m_theme.touchTarget()), m_theme.touchTarget()};
}

QSize Cell::minimumSizeHint() const { return {m_theme.touchTarget(), m_theme.touchTarget()}; }

void Cell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void Cell::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isSegment = m_look == Look::Segment;
    const double margin = isSegment ? m_theme.length(segmentMargin) : 1;
    const QRectF box = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double corner = isSegment ? box.height() / 2 : m_theme.length(cellCorner);
    const bool isHovered = underMouse() && isEnabled();
    QColor fill = isSegment ? QColor(Qt::transparent) : tokens.card;
    if (isChecked())
        fill = isSegment ? tokens.card : theme::mixed(tokens.card, tokens.accent, 0.16);
    else if (m_isBetween || isHovered)
        fill = theme::mixed(tokens.card, m_isBetween ? tokens.accent : tokens.ink, m_isBetween ? 0.08 : 0.05);
    painter.setPen(isSegment ? QPen(Qt::NoPen) : QPen(isChecked() ? tokens.accent : tokens.line));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, corner, corner);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner);
    }
    const bool isQuiet = isSegment && !isChecked();
    QColor ink = isQuiet ? tokens.ink2 : tokens.ink;
    if (!isEnabled())
        ink = theme::mixed(tokens.card, tokens.ink3, 0.6);
    painter.setPen(ink);
    painter.setFont(isChecked() ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body));
    theme::drawLine(painter, box.adjusted(m_theme.length(4), 0, -m_theme.length(4), 0), accessibleName(),
                    Qt::AlignCenter);
}

} // namespace anjungan::sheet
