// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/row_pager.h"

#include "ui/charts/paged_rows.h"
#include "ui/panels/page_view.h"
#include "ui/theme/format.h"
#include "ui/wall/tour.h"

#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::wall {

namespace {

struct PagedList
{
    panels::Panel *panel;
    charts::PagedRows *rows;

    bool isCut() const { return rows->wholeRowCount() > 0 && rows->pagedRowCount() > rows->wholeRowCount(); }
    RowPager::Milliseconds each() const { return rowsSpan(rows->wholeRowCount()); }
};

/// Those that are shown: a panel without data shows a note in place of its list.
std::vector<PagedList> listsOf(const panels::PageView &page)
{
    std::vector<PagedList> lists;
    for (panels::Panel *panel : page.panels())
        for (QWidget *widget : panel->findChildren<QWidget *>())
            if (auto *rows = dynamic_cast<charts::PagedRows *>(widget); rows && widget->isVisibleTo(panel))
                lists.push_back({panel, rows});
    return lists;
}

/// Parts of a page that needs more height than there is.
int pagePartsOf(const panels::PageView &page)
{
    const QScrollBar *bar = page.verticalScrollBar();
    return bar->maximum() <= 0 ? 1 : 1 + (bar->maximum() + bar->pageStep() - 1) / std::max(bar->pageStep(), 1);
}

/// The first rows of the parts from the place on where the last time ended.
std::vector<int> partsFrom(const PagedList &list, int place)
{
    std::vector<int> parts = rowParts(list.rows->pagedRowCount(), list.rows->wholeRowCount());
    const auto begin = std::ranges::lower_bound(parts, place);
    if (begin != parts.end())
        parts.erase(parts.begin(), begin);
    return parts;
}

std::size_t partAt(RowPager::Milliseconds within, RowPager::Milliseconds each, std::size_t parts)
{
    return std::min(static_cast<std::size_t>(std::max<qint64>(within / each, 0)), parts - 1);
}

} // namespace

RowPager::Milliseconds RowPager::needed() const
{
    Milliseconds needed =
        pagePartsOf(m_page) > 1 ? pagePartsOf(m_page) * Milliseconds(Tour::leastStop) : Milliseconds(0);
    for (const PagedList &list : listsOf(m_page))
        if (list.isCut()) {
            const auto parts = partsFrom(list, m_places.value(list.panel->definition().id));
            needed = std::max(needed, list.each() * static_cast<int>(parts.size()));
        }
    return std::min(needed, Milliseconds(mostNeeded));
}

void RowPager::showAt(Milliseconds within)
{
    const int parts = pagePartsOf(m_page);
    if (parts > 1) {
        QScrollBar *bar = m_page.verticalScrollBar();
        bar->setValue(static_cast<int>(within / Milliseconds(Tour::leastStop)) % parts * bar->pageStep());
    }
    for (const PagedList &list : listsOf(m_page)) {
        if (!list.isCut()) {
            list.panel->showRange({});
            continue;
        }
        const auto rows = partsFrom(list, m_places.value(list.panel->definition().id));
        const int first = rows[partAt(within, list.each(), rows.size())];
        list.rows->showFrom(first);
        const int last = std::min(first + list.rows->wholeRowCount(), list.rows->pagedRowCount());
        list.panel->showRange(tr("%1–%2 of %3")
                                  .arg(m_format.integer(first + 1), m_format.integer(last),
                                       m_format.integer(list.rows->pagedRowCount())));
    }
}

void RowPager::leave(Milliseconds within)
{
    for (const PagedList &list : listsOf(m_page)) {
        const QString &id = list.panel->definition().id;
        const auto rows = list.isCut() ? partsFrom(list, m_places.value(id)) : std::vector<int>();
        const auto seen = static_cast<std::size_t>(std::max<qint64>(within / list.each(), 0));
        if (seen < rows.size())
            m_places.insert(id, rows[seen]);
        else
            m_places.remove(id);
    }
}

} // namespace anjungan::wall
