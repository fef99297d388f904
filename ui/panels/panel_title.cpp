// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_title.h"

#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

namespace anjungan::panels {

PanelTitle::PanelTitle(const QString &text, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(text)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(text);
    setToolTip(theme::plainToolTip(text));
}

bool PanelTitle::isWhole() const { return theme::textWidth(m_text, m_theme.font(theme::Role::Heading)) <= width(); }

QSize PanelTitle::sizeHint() const
{
    const double width = theme::textWidth(m_text, m_theme.font(theme::Role::Heading));
    return {static_cast<int>(std::ceil(width)), m_theme.touchTarget()};
}

QSize PanelTitle::minimumSizeHint() const { return {0, sizeHint().height()}; }

void PanelTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.tokens().ink);
    painter.setFont(m_theme.font(theme::Role::Heading));
    theme::drawLine(painter, rect(), m_text);
}

} // namespace anjungan::panels
