// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/unit_label.h"

#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

constexpr double mostWidth = 140; ///< device-independent pixels at a factor of 1

} // namespace

UnitLabel::UnitLabel(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    new CutTextTap(*this, [this] { return isCut(); }, [this] { DetailsPopup::show({m_text}, m_theme, *this); });
}

void UnitLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(theme::plainToolTip(text));
    updateGeometry();
    update();
    Q_EMIT changed();
}

QSize UnitLabel::sizeHint() const
{
    const QFont font = m_theme.font(theme::Role::Small);
    const double width = std::min(theme::textWidth(m_text, font), m_theme.length(mostWidth));
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(QFontMetricsF(font).height()))};
}

bool UnitLabel::isCut() const { return theme::textWidth(m_text, m_theme.font(theme::Role::Small)) > width(); }

void UnitLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
    painter.setPen(m_theme.tokens().ink3);
    painter.setFont(m_theme.font(theme::Role::Small));
    // At the right, but from a whole pixel on, so that no letter lies half beyond the edge.
    const double left = std::floor(std::max(0.0, width() - theme::textWidth(m_text, painter.font())));
    theme::drawLine(painter, QRectF(left, 0, width() - left, height()), m_text, Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace anjungan::panels
