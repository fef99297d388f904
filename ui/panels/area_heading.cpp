// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/area_heading.h"

#include "ui/charts/spoken_role.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace anjungan::panels {

using theme::Role;

AreaHeading::AreaHeading(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    charts::setSpokenRole(*this, QAccessible::Heading);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    new CutTextTap(*this, [this] { return isCut(); }, [this] { DetailsPopup::show({m_name, m_code}, m_theme, *this); });
}

void AreaHeading::setArea(const QString &codeOrHint, const QString &name)
{
    m_code = codeOrHint;
    m_name = name;
    setAccessibleName(name);
    setAccessibleDescription(codeOrHint);
    setToolTip(theme::plainToolTip(name));
    update();
}

QSize AreaHeading::sizeHint() const
{
    const double height =
        QFontMetricsF(m_theme.font(Role::Body)).height() + QFontMetricsF(m_theme.font(Role::Title)).height();
    return {m_theme.pixels(200), static_cast<int>(std::ceil(height)) + m_theme.pixels(6)};
}

QSize AreaHeading::minimumSizeHint() const { return {0, sizeHint().height()}; }

bool AreaHeading::isCut() const
{
    return theme::textWidth(m_code, m_theme.font(Role::Body)) > width() ||
           theme::textWidth(m_name, nameFont()) > width();
}

QFont AreaHeading::nameFont() const
{
    QFont font = m_theme.font(Role::Title);
    const int least = m_theme.font(Role::Heading).pixelSize();
    while (font.pixelSize() > least && theme::textWidth(m_name, font) > width())
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

void AreaHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
    const double codeHeight = QFontMetricsF(m_theme.font(Role::Body)).height();
    painter.setFont(m_theme.font(Role::Body));
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, QRectF(0, 0, width(), codeHeight), m_code);
    const double nameHeight = QFontMetricsF(m_theme.font(Role::Title)).height();
    painter.setFont(nameFont());
    painter.setPen(m_theme.tokens().ink);
    theme::drawLine(painter, QRectF(0, codeHeight, width(), nameHeight), m_name);
}

} // namespace anjungan::panels
