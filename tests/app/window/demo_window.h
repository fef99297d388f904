// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interface_language.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/shell/main_window.h"

#include <memory>

namespace anjungan::test {

/// How a window on the demo looks.
struct DemoLook
{
    QString language = QStringLiteral("id");
    theme::Scheme scheme = theme::Scheme::Light;
    QSize size{1280, 800};
    map::MapSurface maps = map::MapSurface::Static;
    double factor = 1;                         ///< of texts and all around them
    sync::SyncService *syncing = nullptr;      ///< it must outlive the window; null: nothing syncs
    map::SharedQmlEngine *mapEngine = nullptr; ///< likewise; null: each map has its own
};

/// The program's window on the whole demo, with its style sheet and its language, on a cache that a test fills once.
/// It does what its menu says, as in the program: another scheme, and a new window for another language,
/// soon after it was chosen.
class DemoWindow : public QObject
{
public:
    DemoWindow(const DemoCache &cache, const DemoLook &look);
    ~DemoWindow() override;

    shell::MainWindow &window() const { return *m_window; }
    theme::Theme &theme() { return m_theme; }
    selection::Navigation &navigation() { return m_navigation; }
    const DemoLook &look() const { return m_look; }
    const workspace::Workspace &workspace() const { return m_cache.workspace(); }

    /// Every page of the demo, and Sync and About.
    QStringList pages() const;
    /// Likewise, with those about the person and the device.
    QStringList everyPage() const;
    /// Shows it; false if it is not ready in time.
    [[nodiscard]] bool show(const QString &page);
    /// Where a page of the demo is opened: that of one agency or programme with the first of them.
    static selection::Place placeOf(const QString &page);
    /// "kinerja, id, dark, 800×1280", for a failure.
    QString where() const;

private:
    void open();

    const DemoCache &m_cache;
    DemoLook m_look;
    app::InterfaceLanguage m_language;
    ManualClock m_clock{deskTime};
    theme::Theme m_theme;
    selection::Navigation m_navigation;
    query::QueryService m_queries;
    std::unique_ptr<shell::MainWindow> m_window;
};

/// Both languages, both schemes, and the sizes of a tablet in both positions and of a desk's display.
QList<DemoLook> demoLooks();

} // namespace anjungan::test
