// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/meaning_card.h"

#include "core/base/one_line.h"
#include "ui/charts/spoken_role.h"
#include "ui/shell/search/hit_delegate.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double meaningHeight = 64, meaningInset = 16, meaningTile = 36, meaningIcon = 18, meaningCorner = 12;
constexpr double leastForKey = 520; ///< the width from which the key is shown

} // namespace

MeaningCard::MeaningCard(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_format(format)
{
    charts::setSpokenRole(*this, QAccessible::Button);
    setFocusPolicy(Qt::NoFocus); // the field keeps it; Enter there chooses the card
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void MeaningCard::showMeaning(const query::Interpretation &meaning, const QString &icon)
{
    m_icon = icon;
    m_link = meaning.link;
    m_text.clear();
    m_matched.clear();
    for (const query::Interpretation::Part &part : meaning.parts) {
        if (!m_text.isEmpty())
            m_text += u" · "_s;
        if (!part.name.isEmpty())
            m_text += part.name + u' ';
        for (const query::TextRange &range : part.matched)
            m_matched.append({m_text.size() + range.from, range.length});
        m_text += part.text;
    }
    m_count = meaning.isOutsidePart ? m_format.integer(std::nullopt) : m_format.whole(meaning.rows);
    m_unit = meaning.unit.isEmpty() ? tr("rows") : meaning.unit;
    setAccessibleName(base::oneLine(m_text));
    setAccessibleDescription(m_count + u' ' + m_unit);
    setToolTip(theme::plainToolTip(m_text));
    update();
}

void MeaningCard::setCurrent(bool is)
{
    m_isCurrent = is;
    update();
}

QSize MeaningCard::sizeHint() const { return {m_theme.pixels(leastForKey), m_theme.pixels(meaningHeight)}; }

/// The number of rows and the key, from the right; returns where they begin.
double MeaningCard::paintCount(QPainter &painter, const QRectF &room) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    double right = room.right();
    if (m_isCurrent && width() >= m_theme.length(leastForKey)) {
        const QFont font = m_theme.strongFont(theme::Role::Small);
        //: the key of the keyboard
        const QString key = u"↵ "_s + tr("Enter");
        const double wide = theme::textWidth(key, font) + m_theme.length(24), high = m_theme.length(26);
        const QRectF pill(right - wide, room.center().y() - high / 2, wide, high);
        painter.setPen(tokens.line);
        painter.setBrush(tokens.card);
        painter.drawRoundedRect(pill, high / 2, high / 2);
        painter.setPen(tokens.accent);
        painter.setFont(font);
        painter.drawText(pill, Qt::AlignCenter, key);
        right = pill.left() - m_theme.length(14);
    }
    const QFont big = m_theme.strongFont(theme::Role::Title), body = m_theme.font(theme::Role::Heading);
    const double unit = theme::textWidth(m_unit, body) + 1, count = theme::textWidth(m_count, big) + 1;
    painter.setPen(tokens.ink);
    painter.setFont(body);
    theme::drawLine(painter, QRectF(right - unit, room.top() + m_theme.length(3), unit, room.height()), m_unit);
    right -= unit + m_theme.length(6);
    painter.setFont(big);
    theme::drawLine(painter, QRectF(right - count, room.top(), count, room.height()), m_count);
    return right - count;
}

void MeaningCard::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double corner = m_theme.length(meaningCorner), inset = m_theme.length(meaningInset);
    const double tint = m_isCurrent ? 0.10 : (underMouse() ? 0.06 : 0.03);
    painter.setPen(QPen(theme::mixed(tokens.card, tokens.accent, m_isCurrent ? 0.55 : 0.25), 1));
    painter.setBrush(theme::mixed(tokens.card, tokens.accent, tint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    const double tile = m_theme.length(meaningTile);
    const QRectF square(inset, (height() - tile) / 2.0, tile, tile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(square, m_theme.length(10), m_theme.length(10));
    const int icon = m_theme.pixels(meaningIcon);
    painter.drawPixmap(square.center() - QPointF(icon, icon) / 2,
                       theme::iconPixmap(m_icon, tokens.card, icon, devicePixelRatioF()));
    const double end = paintCount(painter, QRectF(0, 0, width() - inset, height()));
    const double left = square.right() + m_theme.length(14);
    const QFont small = m_theme.font(theme::Role::Small), body = m_theme.font(theme::Role::Heading);
    const double above = QFontMetricsF(small).height(), below = QFontMetricsF(body).height();
    const QRectF label(left, (height() - above - below) / 2, std::max(0.0, end - inset - left), above);
    painter.setFont(small);
    painter.setPen(tokens.accent);
    //: what several words mean together
    theme::drawLine(painter, label, tr("Interpretation"));
    drawMatched(painter, QRectF(left, label.bottom(), label.width(), below), m_text, m_matched, body, tokens.ink,
                m_theme);
}

} // namespace anjungan::shell
