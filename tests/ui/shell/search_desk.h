// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search/recent_searches.h"
#include "ui/theme/theme.h"

namespace anjungan::shell {
class HitList;
class SearchBox;
} // namespace anjungan::shell

namespace anjungan::test {

/// A window on a cache of the demo, with the search.
class SearchDesk
{
public:
    explicit SearchDesk(const DemoCache &cache, QSize size = {1280, 800}, bool isAttended = true,
                        const QString &language = QStringLiteral("id"));

    shell::MainWindow &window() { return *m_window; }
    theme::Theme &theme() { return m_theme; }
    shell::RecentSearches &recent() { return m_recent; }

    /// Presses a key of the window, as Ctrl+K.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Types into the field of the search.
    void type(const QString &text);
    /// Waits until the search is answered.
    void settle();

    shell::SearchBox *box() const; ///< null while the search is closed
    shell::HitList *hits() const;
    QStringList titles() const; ///< of the rows that can be chosen

    /// "sekolah area=12.07,jenjang=SMA"
    QString place() const;

private:
    theme::Theme m_theme;
    ManualClock m_clock;
    query::QueryService m_queries;
    shell::RecentSearches m_recent;
    selection::Navigation m_navigation;
    std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace anjungan::test
