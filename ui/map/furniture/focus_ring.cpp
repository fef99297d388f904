// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/focus_ring.h"

#include "ui/theme/card.h"

#include <QPainter>

namespace anjungan::map {

namespace {

constexpr double ringInset = 2;

} // namespace

FocusRing::FocusRing(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void FocusRing::setOn(bool isOn)
{
    if (isOn) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    setVisible(isOn);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    const double inset = m_theme.length(ringInset);
    QPainter painter(this);
    theme::paintFocus(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme);
}

} // namespace anjungan::map
