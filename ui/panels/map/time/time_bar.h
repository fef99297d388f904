// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_services.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace anjungan::panels {

class PageContext;
class PeriodSlider;

/// The periods of a map: a play button, a slider, and the chosen period as text. It sets the page's parameter "period"
/// and follows changes of it. In a static picture only the text is shown.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    /// `isShown`: whether the last step is on the screen; playing waits for it. All references must outlive the bar.
    TimeBar(const PanelServices &services, PageContext &context, std::function<bool()> isShown,
            QWidget *parent = nullptr);

    /// From the earliest to the latest. With fewer than two the bar is hidden.
    void setPeriods(const QStringList &periods);

    [[nodiscard]] bool isPlaying() const { return m_clock.isActive(); }
    /// One step per second, from the last one back to the first; stops when the bar is hidden.
    void setPlaying(bool playing);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void follow();
    void choose(int period);
    void step();
    void updateStyle();

    const PanelServices &m_services;
    PageContext &m_context;
    std::function<bool()> m_isShown;
    QStringList m_periods;
    QToolButton *m_play;
    PeriodSlider *m_slider;
    QLabel *m_words;
    QTimer m_clock;
    bool m_hasStepped = false; ///< since the slider was pressed, or playing began
};

} // namespace anjungan::panels
