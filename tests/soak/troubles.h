// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/wall_program.h"
#include "tests/soak/plan.h"
#include "tests/soak/world.h"
#include "tests/support/fault_vfs.h"
#include "ui/wall/screens.h"

#include <set>

namespace anjungan::soak {

/// Screens that come, go and change their size by order.
class OrderedScreens final : public wall::Screens
{
public:
    QList<wall::ScreenState> screens() const override { return m_screens; }
    void set(const QList<wall::ScreenState> &screens);

private:
    QList<wall::ScreenState> m_screens;
};

/// Makes what a plan says happen to a wall, and ends it. All references must outlive it. Lives on the UI thread.
class Troubles
{
public:
    Troubles(World &world, OrderedScreens &screens, test::FaultVfs &disk);

    void begin(const Event &event, const app::WallProgram &program);
    void end(const Event &event);

    [[nodiscard]] bool isActive(Trouble trouble) const { return m_active.contains(trouble); }

private:
    void setSource();
    void setScreens();
    void setDocument();

    World &m_world;
    OrderedScreens &m_screens;
    test::FaultVfs &m_disk;
    std::set<Trouble> m_active;
};

} // namespace anjungan::soak
