// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/switch.h"

#include "ui/theme/card.h"

#include <QPainter>

namespace anjungan::settings {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double trackWidth = 42, trackHeight = 24, knobGap = 2.5;

} // namespace

Switch::Switch(const QString &name, const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setText(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Switch::sizeHint() const { return {m_theme.pixels(trackWidth) + 2, m_theme.touchTarget()}; }

void Switch::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.45);
    QRectF track(0, 0, m_theme.length(trackWidth), m_theme.length(trackHeight));
    track.moveCenter(QRectF(rect()).center());
    const double corner = track.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? tokens.accent : theme::mixed(tokens.line, tokens.ink3, 0.3));
    painter.drawRoundedRect(track, corner, corner);
    const double gap = m_theme.length(knobGap);
    QRectF knob(track.topLeft() + QPointF(gap, gap), QSizeF(track.height() - 2 * gap, track.height() - 2 * gap));
    if (isChecked())
        knob.moveRight(track.right() - gap);
    painter.setBrush(tokens.card);
    painter.drawEllipse(knob);
    if (hasFocus())
        theme::paintFocus(painter, track.adjusted(-3, -3, 3, 3), m_theme, trackHeight / 2 + 3);
}

} // namespace anjungan::settings
