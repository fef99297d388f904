// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/time/period_slider.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double knobRadius = 9;
constexpr double trackWidth = 4;
constexpr double tickRadius = 2;
constexpr double leastTickGap = 7;
constexpr double leastWidth = 80;

} // namespace

PeriodSlider::PeriodSlider(const theme::Theme &theme, QWidget *parent) : QSlider(Qt::Horizontal, parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPageStep(1);
}

QSize PeriodSlider::sizeHint() const { return {m_theme.pixels(leastWidth) * 3, m_theme.touchTarget()}; }

QSize PeriodSlider::minimumSizeHint() const { return {m_theme.pixels(leastWidth), m_theme.touchTarget()}; }

void PeriodSlider::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double middle = height() / 2.0;
    const double knob = placeOf(value());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto track = [&](double from, double to, const QColor &ink) {
        painter.setPen(QPen(ink, m_theme.length(trackWidth), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, middle), QPointF(to, middle));
    };
    track(placeOf(minimum()), placeOf(maximum()), tokens.track);
    track(placeOf(minimum()), knob, tokens.accent);
    painter.setPen(Qt::NoPen);
    if (maximum() > minimum() && placeOf(minimum() + 1) - placeOf(minimum()) >= m_theme.length(leastTickGap)) {
        for (int tick = minimum(); tick <= maximum(); ++tick) {
            painter.setBrush(tick <= value() ? tokens.card : tokens.ink3);
            painter.drawEllipse(QPointF(placeOf(tick), middle), m_theme.length(tickRadius) * 0.75,
                                m_theme.length(tickRadius) * 0.75);
        }
    }
    painter.setBrush(tokens.card);
    painter.setPen(QPen(tokens.accent, m_theme.length(hasFocus() || isSliderDown() ? 4 : 2.5)));
    painter.drawEllipse(QPointF(knob, middle), m_theme.length(knobRadius) - 2, m_theme.length(knobRadius) - 2);
}

void PeriodSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    follow(event->position().x());
}

void PeriodSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        follow(event->position().x());
}

void PeriodSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
    update();
}

double PeriodSlider::placeOf(int value) const
{
    const double edge = m_theme.length(knobRadius) + 1;
    const int steps = std::max(1, maximum() - minimum());
    return edge + (width() - 2 * edge) * (value - minimum()) / steps;
}

void PeriodSlider::follow(double x)
{
    const double edge = m_theme.length(knobRadius) + 1;
    const double share = std::clamp((x - edge) / std::max(1.0, width() - 2 * edge), 0.0, 1.0);
    setValue(minimum() + static_cast<int>(std::lround(share * (maximum() - minimum()))));
    update();
}

} // namespace anjungan::panels
