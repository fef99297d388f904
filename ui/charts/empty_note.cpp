// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/empty_note.h"

#include "core/base/joined_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double iconSize = 28;
constexpr double iconGap = 8;
constexpr double detailGap = 4;
constexpr double mostTextWidth = 420; // longer lines are hard to read

} // namespace

EmptyNote::EmptyNote(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyNote::setData(Note note)
{
    m_note = std::move(note);
    setAccessibleName(m_note.text);
    setAccessibleDescription(m_note.detail);
    setToolTip(theme::plainToolTip(base::filledParts({m_note.text, m_note.detail})));
    update();
}

bool EmptyNote::isCut() const
{
    const double width = std::min<double>(QWidget::width(), m_theme.length(mostTextWidth));
    double needed = theme::paragraphHeight(m_note.text, m_theme.font(Role::Body), width);
    if (!m_note.detail.isEmpty())
        needed += theme::paragraphHeight(m_note.detail, m_theme.font(Role::Small), width) + m_theme.length(detailGap);
    return needed > height();
}

QSize EmptyNote::sizeHint() const { return {m_theme.pixels(240), m_theme.pixels(110)}; }

QSize EmptyNote::minimumSizeHint() const { return {m_theme.pixels(48), m_theme.pixels(18)}; }

void EmptyNote::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QFont textFont = m_theme.font(Role::Body);
    const QFont detailFont = m_theme.font(Role::Small);
    const double width = std::min<double>(QWidget::width(), m_theme.length(mostTextWidth));
    const double room = height();
    const double textHeight = std::min(theme::paragraphHeight(m_note.text, textFont, width), room);
    double detailHeight = 0;
    if (!m_note.detail.isEmpty())
        detailHeight = theme::paragraphHeight(m_note.detail, detailFont, width) + m_theme.length(detailGap);
    const double iconHeight = m_theme.length(iconSize + iconGap);
    const bool hasDetail = textHeight + detailHeight <= room;
    const double belowIcon = textHeight + (hasDetail ? detailHeight : 0);
    const bool hasIcon = belowIcon + iconHeight <= room && QWidget::width() >= m_theme.length(iconSize);

    double top = (room - belowIcon - (hasIcon ? iconHeight : 0)) / 2;
    const double left = (QWidget::width() - width) / 2;
    if (hasIcon) {
        const int size = m_theme.pixels(iconSize);
        const QColor ink = theme::toneInk(tokens, m_note.tone, tokens.ink3);
        const QPixmap icon = theme::iconPixmap(m_note.icon, ink, size, devicePixelRatioF());
        painter.drawPixmap(QPointF((QWidget::width() - size) / 2.0, top), icon);
        top += iconHeight;
    }
    painter.setFont(textFont);
    painter.setPen(tokens.ink2);
    theme::drawParagraph(painter, QRectF(left, top, width, textHeight + 0.5), m_note.text,
                         Qt::AlignHCenter | Qt::AlignTop);
    if (hasDetail && detailHeight > 0) {
        painter.setFont(detailFont);
        painter.setPen(tokens.ink3);
        theme::drawParagraph(painter, QRectF(left, top + textHeight + m_theme.length(detailGap), width, detailHeight),
                             m_note.detail, Qt::AlignHCenter | Qt::AlignTop);
    }
}

} // namespace anjungan::charts
