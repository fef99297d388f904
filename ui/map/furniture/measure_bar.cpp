// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/measure_bar.h"

#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QToolButton>

#include <cmath>
#include <utility>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double barPadding = 14;

} // namespace

MeasureBar::MeasureBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_undo(new QToolButton(this)), m_clear(new QToolButton(this)),
      m_done(new QToolButton(this))
{
    hide();
    const std::pair<QToolButton *, QString> names[] = {
        {m_undo, tr("Remove the last point")}, {m_clear, tr("Start measuring again")}, {m_done, tr("End measuring")}};
    for (const auto &[button, name] : names) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    connect(m_undo, &QToolButton::clicked, this, &MeasureBar::undoRequested);
    connect(m_clear, &QToolButton::clicked, this, &MeasureBar::clearRequested);
    connect(m_done, &QToolButton::clicked, this, &MeasureBar::doneRequested);
    connect(&theme, &theme::Theme::changed, this, &MeasureBar::updateStyle);
    updateStyle();
}

void MeasureBar::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void MeasureBar::setHasPoints(bool hasPoints)
{
    m_undo->setEnabled(hasPoints);
    m_clear->setEnabled(hasPoints);
}

int MeasureBar::side() const { return m_theme.touchTarget(); }

QSize MeasureBar::sizeHint() const
{
    const double text = theme::textWidth(m_text, m_theme.strongFont(theme::Role::Heading));
    return {static_cast<int>(std::ceil(text)) + 1 + 2 * m_theme.pixels(barPadding) + 3 * side() + m_theme.pixels(4),
            side() + m_theme.pixels(4)};
}

void MeasureBar::updateStyle()
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QString sheet =
        u"QToolButton { background: transparent; border: none; border-radius: %1px; }"
        "QToolButton:pressed { background: %2; } QToolButton:focus { border: 2px solid %3; }"_s.arg(m_theme.pixels(10))
            .arg(tokens.ground.name(), tokens.accent.name());
    const std::pair<QToolButton *, QString> icons[] = {
        {m_undo, u"undo"_s}, {m_clear, u"clear"_s}, {m_done, u"check"_s}};
    for (const auto &[button, name] : icons) {
        button->setIcon(theme::icon(name, button == m_done ? tokens.accent : tokens.ink));
        button->setIconSize(QSize(m_theme.pixels(20), m_theme.pixels(20)));
        button->setStyleSheet(sheet);
    }
    updateGeometry();
    update();
}

void MeasureBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int inset = m_theme.pixels(2);
    int x = width() - inset - 3 * side();
    for (QToolButton *button : {m_undo, m_clear, m_done}) {
        button->setGeometry(x, inset, side(), side());
        x += side();
    }
}

void MeasureBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme, 12);
    painter.setFont(m_theme.strongFont(theme::Role::Heading));
    painter.setPen(m_theme.tokens().ink);
    theme::drawLine(painter, QRectF(rect()).adjusted(m_theme.length(barPadding), 0, -3 * side() - m_theme.length(4), 0),
                    m_text);
}

} // namespace anjungan::map
