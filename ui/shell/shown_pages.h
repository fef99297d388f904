// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "ui/panels/panel_services.h"
#include "ui/selection/navigation.h"
#include "ui/shell/kept_page.h"

#include <QObject>

#include <map>
#include <memory>

class QStackedWidget;

namespace anjungan::panels {
class PageContext;
class PageView;
} // namespace anjungan::panels

namespace anjungan::shell {

/// The workspace's pages that a window has shown: each is made when it is first shown, and then goes on where it was.
/// Lives on the UI thread.
class ShownPages : public QObject
{
    Q_OBJECT

public:
    struct Shown
    {
        std::unique_ptr<panels::PageContext> context;
        panels::PageView *view = nullptr;
    };

    /// All must outlive it.
    ShownPages(const panels::PanelServices &services, selection::Navigation &navigation, QStackedWidget &pages);
    ~ShownPages() override;

    /// Makes it if it was not shown yet.
    Shown &at(const workspace::PageSpec &page);
    /// Its panels put no more questions; nothing if there is no such page.
    void leave(const QString &page);
    /// The content of `datasets` has changed; of all if it is empty.
    void refresh(const QStringList &datasets);
    /// True for a page that was not shown.
    [[nodiscard]] bool isSettled(const QString &page) const;

    /// How they are scrolled and their maps moved, by page id.
    std::map<QString, KeptPage> kept() const;
    void goOnFrom(std::map<QString, KeptPage> pages);

    /// Destroys the views, which refer to the contexts and the services.
    void end();

Q_SIGNALS:
    void settled(); ///< one of them

private:
    void scrollBackIfReady(const QString &page);

    const panels::PanelServices &m_services;
    selection::Navigation &m_navigation;
    QStackedWidget &m_pages;
    std::map<QString, Shown> m_shown;   ///< by page id
    std::map<QString, KeptPage> m_kept; ///< likewise; of those that are not ready yet
};

} // namespace anjungan::shell
