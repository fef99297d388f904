// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/panels/page_view.h"

#include <memory>

namespace anjungan::test {

/// What a window of 1280 by 800 leaves for a page.
inline constexpr QSize widePage(1196, 702);

/// A page of a cache at 14.05 WIB on 21 November 2026, in Indonesian.
class Desk
{
public:
    Desk(const DemoCache &cache, const QString &page, QSize size, theme::Scheme scheme = theme::Scheme::Light,
         map::MapSurface maps = map::MapSurface::Static, QStringView language = theme::Language::Indonesian);
    ~Desk();

    /// Waits until all answers are shown; false after a timeout.
    bool settle();

    panels::Panel *panel(const QString &id) const;
    template<typename Type> Type *find(const QString &panelId) const { return panel(panelId)->findChild<Type *>(); }

    ManualClock clock;
    theme::Theme theme;
    theme::Formatter format;
    bool isOffline = false;
    query::QueryService queries;
    panels::PanelServices services;
    selection::Navigation navigation;
    panels::PageContext context;
    std::unique_ptr<panels::PageView> view;
};

} // namespace anjungan::test
