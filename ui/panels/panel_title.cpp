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

constexpr int titleLines = 2;

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
    updateGeometry();
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
    const int wanted = m_unit->sizeHint().width();
    const int room = width() + (m_unit->isHidden() ? 0 : m_unit->width());
    const bool isBelow = sizeHint().width() + wanted > room;
    if (isBelow == m_unit->isHidden())
        return;
    m_unit->setHidden(isBelow);
    setAccessibleDescription(below());
    updateGeometry();
    update();
}

void PanelTitle::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeUnit();
    if (sizeHint().height() != height())
        updateGeometry();
}

QString PanelTitle::below() const
{
    return base::joinedParts({m_scope, m_unit && m_unit->isHidden() ? m_unit->text() : QString()});
}

int PanelTitle::textLines() const
{
    return theme::textWidth(m_text, m_theme.font(theme::Role::Heading)) <= width() ? 1 : titleLines;
}

int PanelTitle::shownLines() const
{
    const double small = below().isEmpty() ? 0 : QFontMetricsF(m_theme.strongFont(theme::Role::Small)).height();
    const double needed = titleLines * QFontMetricsF(m_theme.font(theme::Role::Heading)).lineSpacing() + small;
    return small > 0 && height() < needed ? 1 : textLines();
}

bool PanelTitle::isWhole() const
{
    return theme::fitsParagraph(m_text, m_theme.font(theme::Role::Heading), width(), shownLines());
}

bool PanelTitle::isCut() const
{
    return !isWhole() || theme::textWidth(below(), m_theme.strongFont(theme::Role::Small)) > width();
}

QStringList PanelTitle::lines() const { return m_scope.isEmpty() ? QStringList{m_text} : QStringList{m_text, m_scope}; }

QSize PanelTitle::sizeHint() const
{
    const double width = theme::textWidth(m_text, m_theme.font(theme::Role::Heading));
    double high = textLines() * QFontMetricsF(m_theme.font(theme::Role::Heading)).lineSpacing();
    if (!below().isEmpty())
        high += QFontMetricsF(m_theme.strongFont(theme::Role::Small)).height();
    return {static_cast<int>(std::ceil(width)), std::max(m_theme.touchTarget(), static_cast<int>(std::ceil(high)))};
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
    const bool isLine = shownLines() == 1;
    if (small.isEmpty() && isLine)
        return theme::drawLine(painter, rect(), m_text);
    if (small.isEmpty())
        return theme::drawParagraph(painter, rect(), m_text, Qt::AlignLeft | Qt::AlignVCenter);
    const QFont smallFont = m_theme.strongFont(theme::Role::Small);
    const QFontMetricsF metrics(painter.font());
    const double titleHeight = isLine ? metrics.height() : titleLines * metrics.lineSpacing();
    const double smallHeight = QFontMetricsF(smallFont).height();
    const double top = std::max(0.0, (height() - titleHeight - smallHeight) / 2);
    const QRectF title(0, top, width(), titleHeight);
    if (isLine)
        theme::drawLine(painter, title, m_text);
    else
        theme::drawParagraph(painter, title, m_text, Qt::AlignLeft | Qt::AlignVCenter);
    painter.setFont(smallFont);
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, QRectF(0, title.bottom(), width(), smallHeight), small);
}

} // namespace anjungan::panels
