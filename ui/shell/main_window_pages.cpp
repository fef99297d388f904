// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own pages, and what its menu opens.
#include "ui/field/around/around_page.h"
#include "ui/field/carry/carry_sheet.h"
#include "ui/shell/about_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/sync_monitor.h"
#include "ui/shell/top_bar.h"

#include <QStackedWidget>

namespace anjungan::shell {

void MainWindow::showAbout()
{
    if (!m_about) {
        QList<Attribution> shown = m_parts.attributions;
        for (const workspace::TileSource &tiles : m_parts.workspace.tiles)
            shown.append({tiles.title.in(m_parts.language), tiles.attribution, {}});
        m_about = new AboutPage(shown, m_parts.theme, m_pages);
        m_pages->addWidget(m_about);
    }
    showOwnPage(*m_about, tr("About Anjungan"), tr("Version, licences and sources"));
    m_top->setBackVisible(true); // it has no entry in the rail
}

void MainWindow::showAround()
{
    if (!m_around) {
        m_around = new field::AroundPage(
            m_services, m_parts.positions ? m_parts.positions : [] { return std::unique_ptr<field::PositionSource>(); },
            field::systemTicks, m_pages);
        m_pages->addWidget(m_around);
        connect(m_around, &field::AroundPage::settled, this, &MainWindow::emitIfSettled);
        connect(m_around, &field::AroundPage::placeChanged, this, [this] {
            if (isAround())
                m_top->setTitle(m_around->title(), m_around->place());
        });
    }
    showOwnPage(*m_around, m_around->title(), m_around->place());
}

bool MainWindow::isAround() const { return m_around && m_current == workspace::aroundPage; }

void MainWindow::openCarry()
{
    field::CarrySheet::open({.services = m_services,
                             .cacheFile = m_parts.cacheFile,
                             .syncing = m_parts.syncing,
                             .folders = {},
                             .onTaken =
                                 [this] {
                                     refresh({});
                                     m_monitor->ask();
                                 }},
                            *m_rail->menuButton());
}

} // namespace anjungan::shell
