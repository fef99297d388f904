// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/chip_button.h"

#include "ui/shell/filters/clear_button.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::shell {

namespace {
constexpr double chipHeight = 44;
constexpr double textLeft = 40;
constexpr double textRight = 16;
constexpr double clearGap = 2; ///< between the text and the clear button
constexpr double widestText = 220;
} // namespace

ChipButton::ChipButton(const QString &icon, theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme), m_clear(new ClearButton(theme, this))
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_clear->hide();
    connect(m_clear, &QAbstractButton::clicked, this, &ChipButton::clearWanted);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipButton::setLabel(const QString &label)
{
    setText(label);
    setShortcut({}); // an ampersand in a source's text does not mark one
    setAccessibleName(label);
    setToolTip(theme::plainToolTip(label));
    updateGeometry();
    update();
}

void ChipButton::setChosen(bool isChosen, const QString &clearName)
{
    m_isChosen = isChosen;
    const bool canClear = isChosen && !clearName.isEmpty();
    if (!canClear && m_clear->hasFocus())
        setFocus(); // else it would go to some other widget
    m_clear->setVisible(canClear);
    m_clear->setAccessibleName(clearName);
    m_clear->setToolTip(theme::plainToolTip(clearName));
    updateGeometry();
    update();
}

double ChipButton::roomRight() const
{
    return m_theme.length(!m_clear->isHidden() ? ClearButton::width + clearGap : textRight);
}

QSize ChipButton::sizeHint() const
{
    const double text =
        std::min(m_theme.length(widestText), theme::textWidth(this->text(), m_theme.strongFont(theme::Role::Body)));
    return {static_cast<int>(std::ceil(m_theme.length(textLeft) + roomRight() + text)) + 1, m_theme.pixels(chipHeight)};
}

QSize ChipButton::minimumSizeHint() const { return {m_theme.pixels(chipHeight), m_theme.pixels(chipHeight)}; }

void ChipButton::resizeEvent(QResizeEvent *)
{
    const int wide = m_theme.pixels(ClearButton::width);
    m_clear->setGeometry(width() - wide, 0, wide, height());
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = m_isChosen ? theme::mixed(tokens.card, tokens.accent, 0.12) : tokens.card;
    const QColor line = m_isChosen ? theme::mixed(tokens.card, tokens.accent, 0.35) : tokens.line;
    painter.setPen(QPen(hasFocus() ? tokens.accent : line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? theme::mixed(ground, tokens.ink, 0.04) : ground);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const int icon = m_theme.pixels(16);
    painter.drawPixmap(QPointF(m_theme.length(16), (height() - icon) / 2.0),
                       theme::iconPixmap(m_icon, m_isChosen ? tokens.accent : tokens.ink2, icon, devicePixelRatioF()));
    painter.setPen(m_isChosen ? tokens.accent : tokens.ink);
    painter.setFont(m_theme.strongFont(theme::Role::Body));
    theme::drawLine(painter, QRectF(rect()).adjusted(m_theme.length(textLeft), 0, -roomRight() + 1, 0), text());
}

} // namespace anjungan::shell
