// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_tip.h"

#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace anjungan::map {

namespace {

using namespace std::chrono_literals;

constexpr auto pointerRest = 300ms;
constexpr auto afterHolding = 5s;
/// Lengths in device-independent pixels at a factor of 1.
constexpr double tipInset = 8;
constexpr double abovePointer = 12;
constexpr double aboveFinger = 36;
constexpr double mostTipWidth = 320;

} // namespace

MapTip::MapTip(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(pointerRest);
    m_end.setSingleShot(true);
    m_end.setInterval(afterHolding);
    connect(&m_rest, &QTimer::timeout, this, [this] { place(m_pointer, abovePointer); });
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(&theme, &theme::Theme::changed, this, &QWidget::hide);
}

void MapTip::showSoon(const QStringList &lines, QPointF pointer)
{
    m_end.stop();
    hide();
    m_lines = lines;
    m_pointer = pointer;
    lines.isEmpty() ? m_rest.stop() : m_rest.start();
}

void MapTip::showAbove(const QStringList &lines, QPointF finger)
{
    m_rest.stop();
    m_lines = lines;
    if (lines.isEmpty())
        return hide();
    place(finger, aboveFinger);
    m_end.start();
}

QSize MapTip::sizeHint() const
{
    double width = 0;
    double height = 0;
    for (const QString &line : m_lines) {
        const QFont font = height > 0 ? m_theme.font(theme::Role::Body) : m_theme.strongFont(theme::Role::Body);
        width = std::max(width, theme::textWidth(line, font));
        height += QFontMetricsF(font).height();
    }
    const int around = 2 * m_theme.pixels(tipInset);
    return {static_cast<int>(std::ceil(std::min(width, m_theme.length(mostTipWidth)))) + 1 + around,
            static_cast<int>(std::ceil(height)) + around};
}

void MapTip::place(QPointF anchor, double above)
{
    const QSize room = parentWidget()->size();
    const QSize size = sizeHint().boundedTo(room);
    const int gap = m_theme.pixels(above);
    const int left = qRound(anchor.x()) - size.width() / 2;
    // Below what it is about if there is no room above.
    const int top = qRound(anchor.y()) - gap - size.height();
    setGeometry(QRect({std::clamp(left, 0, room.width() - size.width()),
                       top >= 0 ? top : std::min(qRound(anchor.y()) + gap, room.height() - size.height())},
                      size));
    setAccessibleName(m_lines.join(u", "));
    raise();
    show();
    update();
}

void MapTip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme, tipInset);
    const double inset = m_theme.length(tipInset);
    QRectF line(inset, inset, width() - 2 * inset, 0);
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        painter.setFont(at == 0 ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body));
        painter.setPen(at == 0 ? m_theme.tokens().ink : m_theme.tokens().ink2);
        line.setHeight(QFontMetricsF(painter.font()).height());
        theme::drawLine(painter, line, m_lines[at]);
        line.moveTop(line.bottom());
    }
}

} // namespace anjungan::map
