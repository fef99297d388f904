// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/siaga_banner.h"

#include "core/base/joined_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPainterPath>

namespace anjungan::wall {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

const QColor alarmGround(0xC4, 0x31, 0x2F), stripeDark(0x8E, 0x1B, 0x1A), stripeLight(0xF2, 0xB3, 0x4C);
constexpr double bannerRadius = 8, stripesWide = 12, stripeWide = 6, bannerGap = 12, alarmIcon = 26;

/// Slanting stripes, which say the same to who sees no red.
void paintStripes(QPainter &painter, const QRectF &rect, double wide)
{
    painter.fillRect(rect, stripeDark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stripeLight);
    for (double top = rect.top() - rect.width(); top < rect.bottom() + rect.width(); top += 2.8 * wide) {
        const QPolygonF stripe{QPointF(rect.left(), top + rect.width()), QPointF(rect.right(), top),
                               QPointF(rect.right(), top + 1.4 * wide),
                               QPointF(rect.left(), top + rect.width() + 1.4 * wide)};
        painter.drawPolygon(stripe);
    }
}

} // namespace

SiagaBanner::SiagaBanner(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void SiagaBanner::setWords(const Words &words)
{
    if (words == m_words)
        return;
    m_words = words;
    update();
}

/// Whole parts of the lower line, so that no number is cut: the last ones are left out.
QString SiagaBanner::fittingBelow(double room, const QFont &font) const
{
    QStringList parts = m_words.below;
    while (parts.size() > 1 && theme::textWidth(base::joinedParts(parts), font) > room)
        parts.removeLast();
    return base::joinedParts(parts);
}

void SiagaBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = m_theme.length(bannerGap), radius = m_theme.length(bannerRadius);
    const QRectF all(rect());
    QPainterPath shape;
    shape.addRoundedRect(all, radius, radius);
    painter.setClipPath(shape);
    painter.fillRect(all, alarmGround);
    const QRectF stripes(all.left(), all.top(), m_theme.length(stripesWide), all.height());
    paintStripes(painter, stripes, m_theme.length(stripeWide));
    painter.setPen(Qt::white);

    double left = stripes.right() + gap;
    const double icon = m_theme.length(alarmIcon);
    const QPixmap drawn = theme::iconPixmap(u"warning"_s, Qt::white, qRound(icon), devicePixelRatioF());
    painter.drawPixmap(QPointF(left, all.center().y() - icon / 2), drawn);
    left += icon + gap / 2;
    QFont large = m_theme.font(Role::Title);
    const QString word = m_words.place.isEmpty() ? tr("SIAGA") : tr("SIAGA") + u' ' + m_words.place;
    painter.setFont(large);
    const double wide = theme::textWidth(word, large) + 1;
    theme::drawLine(painter, {left, all.top(), wide, all.height()}, word);
    left += wide + gap;
    painter.fillRect(QRectF(left, all.top() + gap / 2, m_theme.length(1), all.height() - gap),
                     QColor(255, 255, 255, 102));
    left += gap;

    const QFont small = m_theme.strongFont(Role::Small);
    QFont heading = m_theme.font(Role::Heading);
    heading.setWeight(QFont::Bold);
    const auto twoLines = [&](const QRectF &place, const QString &upper, const QFont &font, const QString &lower,
                              Qt::Alignment side) {
        const double middle = place.top() + place.height() * (lower.isEmpty() ? 1 : 0.54);
        painter.setFont(font);
        theme::drawLine(painter, {place.left(), place.top(), place.width(), middle - place.top()}, upper,
                        side | (lower.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom));
        painter.setFont(small);
        theme::drawLine(painter, {place.left(), middle, place.width(), place.bottom() - middle}, lower,
                        side | Qt::AlignTop);
    };
    double right = all.right() - gap;
    const double age = std::max(theme::textWidth(m_words.age, heading), theme::textWidth(m_words.ageBelow, small)) + 1;
    // On a narrow screen what happened goes before for how long.
    if (!m_words.age.isEmpty() && right - left - age - gap > all.width() / 4) {
        twoLines({right - age, all.top(), age, all.height()}, m_words.age, heading, m_words.ageBelow, Qt::AlignRight);
        right -= age + gap;
    }
    const double room = std::max(0.0, right - left);
    twoLines({left, all.top(), room, all.height()}, m_words.title, heading, fittingBelow(room, small), Qt::AlignLeft);
}

} // namespace anjungan::wall
