// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/kept_page.h"

#include "ui/map/map_view.h"
#include "ui/panels/page_view.h"

#include <QScrollBar>

namespace anjungan::shell {

namespace {

QList<QAbstractScrollArea *> scrollAreas(const panels::PageView &view)
{
    QList<QAbstractScrollArea *> areas = view.findChildren<QAbstractScrollArea *>();
    areas.prepend(const_cast<panels::PageView *>(&view));
    return areas;
}

} // namespace

KeptPage keptPage(const panels::PageView &view)
{
    KeptPage kept;
    for (const QAbstractScrollArea *area : scrollAreas(view))
        kept.scrolled.append({area->horizontalScrollBar()->value(), area->verticalScrollBar()->value()});
    for (const map::MapView *one : view.findChildren<map::MapView *>())
        kept.maps.append(one->movedView());
    return kept;
}

void beginMaps(const panels::PageView &view, const KeptPage &kept)
{
    const QList<map::MapView *> maps = view.findChildren<map::MapView *>();
    for (qsizetype at = 0; at < maps.size() && at < kept.maps.size(); ++at)
        if (kept.maps[at])
            maps[at]->beginAt(*kept.maps[at]);
}

void scrollBack(const panels::PageView &view, const KeptPage &kept)
{
    const QList<QAbstractScrollArea *> areas = scrollAreas(view);
    for (qsizetype at = 0; at < areas.size() && areas.size() == kept.scrolled.size(); ++at) {
        areas[at]->horizontalScrollBar()->setValue(kept.scrolled[at].x());
        areas[at]->verticalScrollBar()->setValue(kept.scrolled[at].y());
    }
}

} // namespace anjungan::shell
