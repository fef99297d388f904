// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_notice.h"

#include "ui/theme/text.h"
#include "ui/wall/wall_size.h"

#include <QPainter>

namespace anjungan::wall {

using theme::Role;

WallNotice::WallNotice(const workspace::WallSight &sight, QWidget *parent)
    : QWidget(parent), m_sight(sight), m_theme(theme::Scheme::Dark)
{
    setCursor(Qt::BlankCursor);
}

void WallNotice::setLines(const QStringList &lines)
{
    m_lines = lines;
    update();
}

void WallNotice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setFactor(wallSize(size(), m_sight).factor);
}

void WallNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().ground);
    const double side = m_theme.length(32);
    QRectF place = QRectF(rect()).adjusted(side, height() / 4.0, -side, -side);
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const QFont font = m_theme.font(at == 0 ? Role::Title : Role::Body);
        const double high = theme::paragraphHeight(m_lines[at], font, place.width());
        painter.setFont(font);
        painter.setPen(at == 0 ? m_theme.tokens().ink : m_theme.tokens().ink2);
        theme::drawParagraph(painter, {place.left(), place.top(), place.width(), std::min(high + 1, place.height())},
                             m_lines[at], Qt::AlignLeft | Qt::AlignTop);
        place.setTop(place.top() + high + m_theme.length(8));
        if (place.height() <= 0)
            break;
    }
}

} // namespace anjungan::wall
