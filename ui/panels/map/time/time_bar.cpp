// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/time/time_bar.h"

#include "core/base/one_line.h"
#include "ui/panels/chosen_period.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/page_context.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr std::chrono::seconds stepTime{1};

} // namespace

TimeBar::TimeBar(const PanelServices &services, PageContext &context, std::function<bool()> isShown, QWidget *parent)
    : QWidget(parent), m_services(services), m_context(context), m_isShown(std::move(isShown)),
      m_play(new QToolButton(this)), m_slider(new PeriodSlider(services.theme, this)), m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_words);
    row->addStretch(); // without the slider, the text is at the left
    m_words->setTextFormat(Qt::PlainText);
    m_slider->setAccessibleName(tr("Period"));
    m_clock.setInterval(stepTime);
    connect(&m_clock, &QTimer::timeout, this, &TimeBar::step);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        setPlaying(false);
        m_hasStepped = false;
    });
    connect(m_slider, &QSlider::valueChanged, this, &TimeBar::choose);
    connect(&context, &PageContext::changed, this, &TimeBar::follow);
    connect(&services.theme, &theme::Theme::changed, this, &TimeBar::updateStyle);
    setPlaying(false);
    setPeriods({});
}

void TimeBar::setPeriods(const QStringList &periods)
{
    m_periods = periods;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, static_cast<int>(periods.size()) - 1));
    const bool canStep = periods.size() > 1 && m_services.mapSurface == map::MapSurface::Interactive;
    m_play->setVisible(canStep);
    m_slider->setVisible(canStep);
    setVisible(!periods.isEmpty());
    if (!canStep)
        setPlaying(false);
    updateStyle();
    follow();
}

void TimeBar::setPlaying(bool playing)
{
    m_hasStepped = false;
    if (playing)
        m_clock.start();
    else
        m_clock.stop();
    const QString title = playing ? tr("Pause") : tr("Play the periods");
    m_play->setAccessibleName(title);
    m_play->setToolTip(title);
    updateStyle();
}

void TimeBar::hideEvent(QHideEvent *event)
{
    setPlaying(false);
    QWidget::hideEvent(event);
}

void TimeBar::follow()
{
    if (m_periods.isEmpty())
        return;
    const ChosenPeriod chosen(m_context.value(periodParameter.toString()), m_periods.last(), m_services);
    // For a missing period the latest one before it is shown, as queries with "latest" do.
    const auto found = std::find_if(m_periods.crbegin(), m_periods.crend(),
                                    [&chosen](const QString &period) { return chosen.includes(period); });
    const qsizetype at = std::max<qsizetype>(0, std::distance(found, m_periods.crend()) - 1);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(at));
    const QString words = base::oneLine(m_services.format.period(m_periods[at]));
    m_words->setText(words);
    m_slider->setAccessibleDescription(words);
    m_slider->update();
}

void TimeBar::choose(int period)
{
    const QString chosen = m_periods.value(period);
    if (chosen.isEmpty())
        return;
    // The steps of one drag, or of playing, are one step of the window's history.
    const bool isOneMove = m_hasStepped && (isPlaying() || m_slider->isSliderDown());
    m_hasStepped = true;
    m_context.set(periodParameter.toString(), chosen,
                  isOneMove ? selection::Navigation::Step::Replace : selection::Navigation::Step::New);
}

void TimeBar::step()
{
    if (m_isShown())
        m_slider->setValue(m_slider->value() < m_slider->maximum() ? m_slider->value() + 1 : 0);
}

void TimeBar::updateStyle()
{
    const theme::Theme &theme = m_services.theme;
    const int inset = theme.pixels(theme::cardInset);
    layout()->setContentsMargins(inset, theme.pixels(4), inset, 0);
    layout()->setSpacing(theme.pixels(10));
    m_play->setFixedSize(theme.touchTarget(), theme.touchTarget());
    m_play->setIconSize(QSize(theme.pixels(18), theme.pixels(18)));
    m_play->setIcon(theme::icon(isPlaying() ? u"pause"_s : u"play"_s, theme.tokens().ink));
    m_play->setStyleSheet(u"QToolButton { background: transparent; border: 1px solid %1; border-radius: %2px; }"
                          "QToolButton:pressed { background: %3; } QToolButton:focus { border: 2px solid %4; }"_s.arg(
                              theme.tokens().line.name(), QString::number(theme.pixels(12)),
                              theme.tokens().ground.name(), theme.tokens().accent.name()));
    // As wide as the widest text, so that the slider does not move under a finger.
    double width = 0;
    for (const QString &period : std::as_const(m_periods))
        width =
            std::max(width, theme::textWidth(m_services.format.period(period), theme.strongFont(theme::Role::Body)));
    m_words->setFont(theme.strongFont(theme::Role::Body));
    m_words->setFixedWidth(static_cast<int>(std::ceil(std::min(width, theme.length(180)))) + 2);
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, theme.tokens().ink);
    m_words->setPalette(palette);
}

} // namespace anjungan::panels
