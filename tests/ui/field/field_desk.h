// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/field/around/around_page.h"

#include <memory>

namespace anjungan::test {

/// A receiver that sends what the test says.
class ScriptedReceiver final : public field::PositionSource
{
public:
    explicit ScriptedReceiver(ScriptedReceiver *&known) { known = this; }
    void start() override { isOn = true, ++starts; }
    void stop() override { isOn = false; }

    bool isOn = false;
    int starts = 0;
};

/// The page "Around me" on a cache, at 14.05 WIB on 21 November 2026, with a receiver and clocks of the test. Its map
/// is still, so that it looks also while no window is active.
class FieldDesk
{
public:
    explicit FieldDesk(const DemoCache &cache, QSize size = {716, 1134},
                       QStringView language = theme::Language::Indonesian, theme::Scheme scheme = theme::Scheme::Light);
    ~FieldDesk();

    void send(geo::Point degrees, std::optional<double> accuracy = 12, std::optional<double> heading = {});
    void pass(std::chrono::milliseconds time);
    /// Waits until the newest answer is shown; false after a timeout.
    bool settle();

    ManualClock clock;
    std::chrono::milliseconds now{0};
    ScriptedReceiver *receiver = nullptr;
    int made = 0;
    theme::Theme theme;
    theme::Formatter format;
    bool isOffline = false;
    query::QueryService queries;
    panels::PanelServices services;
    std::unique_ptr<field::AroundPage> page;
};

} // namespace anjungan::test
