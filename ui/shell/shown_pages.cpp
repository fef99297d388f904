// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shown_pages.h"

#include "ui/panels/menu/panel_menu.h"
#include "ui/panels/menu/used_rows_table.h"
#include "ui/panels/origin/origin_card.h"
#include "ui/panels/page_context.h"
#include "ui/panels/page_view.h"

#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

ShownPages::ShownPages(const panels::PanelServices &services, selection::Navigation &navigation, QStackedWidget &pages)
    : QObject(&pages), m_services(services), m_navigation(navigation), m_pages(pages)
{
}

ShownPages::~ShownPages() = default;

ShownPages::Shown &ShownPages::at(const workspace::PageSpec &page)
{
    Shown &made = m_shown[page.id];
    if (made.view)
        return made;
    made.context = std::make_unique<panels::PageContext>(page, m_navigation);
    made.view = new panels::PageView(page, m_services, *made.context, &m_pages);
    made.view->setObjectName(u"view_"_s + page.id);
    panels::PanelMenu::serve(*made.view);
    panels::OriginCard::serve(*made.view, panels::showingUsedRows(*made.view));
    m_pages.addWidget(made.view);
    connect(made.view, &panels::PageView::settled, this, [this, id = page.id] {
        scrollBackIfReady(id);
        Q_EMIT settled();
    });
    if (const auto kept = m_kept.find(page.id); kept != m_kept.end())
        beginMaps(*made.view, kept->second);
    return made;
}

void ShownPages::leave(const QString &page)
{
    if (const auto left = m_shown.find(page); left != m_shown.end())
        left->second.context->setShown(false);
}

void ShownPages::refresh(const QStringList &datasets)
{
    for (auto &[id, shown] : m_shown)
        shown.view->refresh(datasets);
}

bool ShownPages::isSettled(const QString &page) const
{
    const auto found = m_shown.find(page);
    return found == m_shown.end() || found->second.view->isSettled();
}

std::map<QString, KeptPage> ShownPages::kept() const
{
    std::map<QString, KeptPage> pages = m_kept;
    for (const auto &[id, shown] : m_shown)
        if (!pages.contains(id))
            pages.emplace(id, keptPage(*shown.view));
    return pages;
}

void ShownPages::goOnFrom(std::map<QString, KeptPage> pages)
{
    m_kept = std::move(pages);
    for (const auto &[id, shown] : m_shown)
        if (const auto kept = m_kept.find(id); kept != m_kept.end())
            beginMaps(*shown.view, kept->second);
}

void ShownPages::scrollBackIfReady(const QString &page)
{
    const panels::PageView *view = m_shown[page].view;
    if (!view || !view->isVisible() || !view->isSettled())
        return;
    if (const auto kept = m_kept.extract(page))
        scrollBack(*view, kept.mapped());
}

void ShownPages::end()
{
    for (auto &[id, shown] : m_shown)
        delete std::exchange(shown.view, nullptr);
    m_shown.clear();
}

} // namespace anjungan::shell
