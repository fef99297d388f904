// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/icon_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::charts {

IconButton::IconButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(theme::plainToolTip(name));
}

QSize IconButton::sizeHint() const { return {m_theme.touchTarget(), m_theme.touchTarget()}; }

void IconButton::paintIcon(QPainter &painter, const QColor &ink) const
{
    const int length = m_theme.pixels(iconLength);
    painter.drawPixmap(QPointF((width() - length) / 2.0, (height() - length) / 2.0),
                       theme::iconPixmap(m_icon, ink, length, devicePixelRatioF()));
}

} // namespace anjungan::charts
