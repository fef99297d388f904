// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_title.h"

#include "ui/charts/spoken_role.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

constexpr int titleLines = 2; // as many as a touch target has room for

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
    setAccessibleDescription(scope);
    setToolTip(theme::plainToolTip(lines()));
    update();
}

bool PanelTitle::isWhole() const
{
    return theme::fitsParagraph(m_text, m_theme.font(theme::Role::Heading), width(),
                                m_scope.isEmpty() ? titleLines : 1);
}

bool PanelTitle::isCut() const
{
    return !isWhole() || theme::textWidth(m_scope, m_theme.strongFont(theme::Role::Small)) > width();
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
    if (m_scope.isEmpty() && theme::textWidth(m_text, painter.font()) <= width())
        return theme::drawLine(painter, rect(), m_text);
    if (m_scope.isEmpty())
        return theme::drawParagraph(painter, rect(), m_text, Qt::AlignLeft | Qt::AlignVCenter);
    const QFont small = m_theme.strongFont(theme::Role::Small);
    const double titleHeight = QFontMetricsF(painter.font()).height();
    const double scopeHeight = QFontMetricsF(small).height();
    const double top = std::max(0.0, (height() - titleHeight - scopeHeight) / 2);
    theme::drawLine(painter, QRectF(0, top, width(), titleHeight), m_text);
    painter.setFont(small);
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, QRectF(0, top + titleHeight, width(), scopeHeight), m_scope);
}

} // namespace anjungan::panels
