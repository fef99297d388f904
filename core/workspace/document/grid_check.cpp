// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/grid_check.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

// One of the two layouts of a page.
struct Layout
{
    QString name;
    QRect PanelSpec::*cells;
    int columns;
    qsizetype rows; // 0: not limited
};

void checkExtent(const QRect &cells, const Layout &layout, const QString &pointer, Mistakes &mistakes)
{
    if (cells.width() < 1 || cells.height() < 1)
        mistakes.add(pointer, make<Code::CellsTooFew>());
    if (cells.x() + cells.width() > layout.columns)
        mistakes.add(pointer, make<Code::CellsBeyondColumns>(layout.columns));
    if (layout.rows > 0 && cells.y() + cells.height() > layout.rows)
        mistakes.add(pointer, make<Code::CellsBelowRows>(layout.rows));
}

void checkLayout(const QList<PanelSpec> &panels, const Layout &layout, const QString &pointer, Mistakes &mistakes)
{
    for (qsizetype i = 0; i < panels.size(); ++i) {
        const QRect &cells = panels[i].*layout.cells;
        const QString place = below(below(below(pointer, i), u"at"_s), layout.name);
        checkExtent(cells, layout, place, mistakes);
        for (qsizetype j = 0; j < i; ++j)
            if (cells.intersects(panels[j].*layout.cells))
                mistakes.add(place, make<Code::CellsOverlap>(quoted(panels[j].id)));
    }
}

} // namespace

void checkGrid(const PageSpec &page, const QString &pointer, Mistakes &mistakes)
{
    const QString panels = below(pointer, u"panels"_s);
    checkLayout(page.panels, {u"wide"_s, &PanelSpec::wide, wideColumns, page.wideRows.size()}, panels, mistakes);
    checkLayout(page.panels, {u"narrow"_s, &PanelSpec::narrow, narrowColumns, page.narrowRows.size()}, panels,
                mistakes);
}

} // namespace anjungan::workspace
