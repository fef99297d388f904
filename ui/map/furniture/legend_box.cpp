// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/legend_box.h"

#include "core/base/joined_parts.h"
#include "ui/map/sheet/legend_painter.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double boxInset = 10;
constexpr double iconSide = 16;
constexpr double iconGap = 7;

} // namespace

LegendBox::LegendBox(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Legend"));
    updateTaps();
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateTaps();
        update();
    });
}

void LegendBox::setLegend(const Legend &legend)
{
    m_legend = legend;
    show(legendAt(m_legend, m_zoom));
}

void LegendBox::setZoom(double zoom)
{
    m_zoom = zoom;
    if (const Legend now = legendAt(m_legend, zoom); now != m_shown) {
        show(now);
        Q_EMIT resized();
    }
}

void LegendBox::show(const Legend &legend)
{
    m_shown = legend;
    QStringList texts{m_shown.title};
    for (const LegendEntry &entry : m_shown.entries)
        texts << entry.label;
    texts << m_shown.note;
    setAccessibleDescription(base::joinedParts(texts, u", "));
    updateTaps();
    updateGeometry();
    update();
}

void LegendBox::setFolding(bool folding)
{
    if (folding == m_isFolding)
        return;
    m_isFolding = folding;
    m_isOpen = false;
    updateTaps();
    update();
}

void LegendBox::updateTaps()
{
    const bool isTapped = m_isFolding || isCut();
    setAttribute(Qt::WA_TransparentForMouseEvents, !isTapped);
    setFocusPolicy(m_isFolding ? Qt::StrongFocus : isTapped ? Qt::TabFocus : Qt::NoFocus);
}

bool LegendBox::isCut() const
{
    if (isEmpty() || isFolded())
        return false;
    const QSizeF needed = legendSize(m_shown, lookOf(m_theme)) - QSizeF(1, 0); // which its width includes
    const double padding = 2 * m_theme.length(boxInset);
    return needed.width() > width() - padding || needed.height() > height() - padding + 0.01;
}

QStringList LegendBox::wholeText() const
{
    QStringList lines{m_shown.title.isEmpty() ? accessibleName() : m_shown.title};
    for (const LegendEntry &entry : m_shown.entries) {
        if (entry.kind == LegendEntry::Kind::Heading)
            lines << QString();
        lines << entry.label;
    }
    if (!m_shown.note.isEmpty())
        lines << m_shown.note;
    return lines;
}

void LegendBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateTaps();
}

QSize LegendBox::openSize() const
{
    if (isEmpty())
        return {0, 0};
    const QSizeF size = legendSize(m_shown, lookOf(m_theme));
    return {m_theme.pixels(2 * boxInset) + static_cast<int>(std::ceil(size.width())),
            static_cast<int>(std::ceil(2 * m_theme.length(boxInset) + size.height()))};
}

QSize LegendBox::sizeHint() const { return isFolded() ? closedSize() : openSize(); }

QSize LegendBox::closedSize() const
{
    if (isEmpty() || !m_isFolding)
        return openSize();
    const double text = theme::textWidth(tr("Legend"), m_theme.font(theme::Role::Body));
    return {static_cast<int>(std::ceil(text + m_theme.length(2 * boxInset + iconSide + iconGap))) + 1,
            m_theme.touchTarget()};
}

void LegendBox::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    const double padding = m_theme.length(boxInset);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(tokens.line, 1));
    painter.setBrush(tokens.card);
    const double edge = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), padding, padding);
    if (isFolded())
        return paintButton(painter);
    paintLegend(painter, QRectF(rect()).adjusted(padding, padding, -padding, -padding), m_shown, lookOf(m_theme),
                devicePixelRatioF());
}

void LegendBox::paintButton(QPainter &painter) const
{
    const int side = m_theme.pixels(iconSide);
    const double left = m_theme.length(boxInset);
    painter.drawPixmap(QPointF(left, (height() - side) / 2.0),
                       theme::iconPixmap(u"layers"_s, m_theme.tokens().ink, side, devicePixelRatioF()));
    painter.setFont(m_theme.font(theme::Role::Body));
    painter.setPen(m_theme.tokens().ink);
    theme::drawLine(painter, QRectF(rect()).adjusted(left + side + m_theme.length(iconGap), 0, 0, 0), tr("Legend"));
}

void LegendBox::mousePressEvent(QMouseEvent *event) { event->accept(); }

void LegendBox::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        tap();
}

void LegendBox::keyPressEvent(QKeyEvent *event)
{
    const bool isTap = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isTap && (m_isFolding || isCut()))
        return tap();
    QWidget::keyPressEvent(event);
}

void LegendBox::tap()
{
    if (!isCut() || (m_isFolding && m_hasShownWhole))
        return toggle();
    m_hasShownWhole = true;
    Q_EMIT wholeTextAsked(wholeText());
}

void LegendBox::toggle()
{
    m_isOpen = !m_isOpen;
    m_hasShownWhole = false;
    updateTaps();
    update();
    Q_EMIT resized();
}

} // namespace anjungan::map
