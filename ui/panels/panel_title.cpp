// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_title.h"

#include "core/base/joined_parts.h"
#include "ui/charts/spoken_role.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/unit_label.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

constexpr int titleLines = 2; // as many as a touch target has room for
constexpr double gap = 8;     ///< between title and unit, device-independent pixels at a factor of 1

} // namespace

PanelTitle::PanelTitle(const QString &text, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(text)
{
    charts::setSpokenRole(*this, QAccessible::Heading);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(text);
    setToolTip(theme::plainToolTip(text));
    new CutTextTap(*this, [this] { return isCut(); }, [this] { Q_EMIT wholeTextAsked(); });
}

void PanelTitle::setScope(const QString &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    setAccessibleDescription(below());
    setToolTip(theme::plainToolTip(lines()));
    update();
}

void PanelTitle::setUnit(UnitLabel *unit)
{
    m_unit = unit;
    connect(unit, &UnitLabel::changed, this, &PanelTitle::placeUnit);
    connect(&m_theme, &theme::Theme::changed, this, &PanelTitle::placeUnit);
    placeUnit();
}

void PanelTitle::placeUnit()
{
    if (!m_unit)
        return;
    const int wanted = m_theme.pixels(gap) + m_unit->sizeHint().width();
    const int room = width() + (m_unit->isHidden() ? 0 : m_unit->width());
    const bool isBelow = sizeHint().width() + wanted > room;
    if (isBelow == m_unit->isHidden())
        return;
    m_unit->setHidden(isBelow);
    setAccessibleDescription(below());
    update();
}

void PanelTitle::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeUnit();
}

QString PanelTitle::below() const
{
    return base::joinedParts({m_scope, m_unit && m_unit->isHidden() ? m_unit->text() : QString()});
}

bool PanelTitle::isWhole() const
{
    return theme::fitsParagraph(m_text, m_theme.font(theme::Role::Heading), width(),
                                below().isEmpty() ? titleLines : 1);
}

bool PanelTitle::isCut() const
{
    return !isWhole() || theme::textWidth(below(), m_theme.strongFont(theme::Role::Small)) > width();
}

QStringList PanelTitle::lines() const { return m_scope.isEmpty() ? QStringList{m_text} : QStringList{m_text, m_scope}; }

QSize PanelTitle::sizeHint() const
{
    const double width = theme::textWidth(m_text, m_theme.font(theme::Role::Heading));
    return {static_cast<int>(std::ceil(width)), m_theme.touchTarget()};
}

QSize PanelTitle::minimumSizeHint() const { return {0, sizeHint().height()}; }

void PanelTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
    painter.setPen(m_theme.tokens().ink);
    painter.setFont(m_theme.font(theme::Role::Heading));
    const QString small = below();
    if (small.isEmpty() && theme::textWidth(m_text, painter.font()) <= width())
        return theme::drawLine(painter, rect(), m_text);
    if (small.isEmpty())
        return theme::drawParagraph(painter, rect(), m_text, Qt::AlignLeft | Qt::AlignVCenter);
    const QFont smallFont = m_theme.strongFont(theme::Role::Small);
    const double titleHeight = QFontMetricsF(painter.font()).height();
    const double smallHeight = QFontMetricsF(smallFont).height();
    const double top = std::max(0.0, (height() - titleHeight - smallHeight) / 2);
    theme::drawLine(painter, QRectF(0, top, width(), titleHeight), m_text);
    painter.setFont(smallFont);
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, QRectF(0, top + titleHeight, width(), smallHeight), small);
}

} // namespace anjungan::panels
