// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/render_sheet.h"

#include "app/console.h"
#include "app/lines.h"
#include "app/window/commands.h"
#include "app/window/settling.h"
#include "core/sync/timing/clock.h"
#include "ui/map/sheet/sheet_file.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

constexpr double pointsPerPixel = 72.0 / 96.0;

bool isMap(const workspace::PanelSpec &panel) { return panel.type == workspace::PanelType::Map; }

/// Why the page has no such map; `found` is a panel of that id, if any.
QString noMapText(const Arguments &arguments, const workspace::PageSpec &page, const workspace::PanelSpec *found)
{
    QStringList maps;
    for (const workspace::PanelSpec &panel : page.panels)
        if (isMap(panel))
            maps.append(panel.id);
    const QString there =
        maps.isEmpty() ? Lines::tr("it has no maps") : Lines::tr("its maps are %1").arg(maps.join(u", "_s));
    if (!found)
        return Lines::tr("%1: page “%2” has no panel “%3”; %4").arg(arguments.cache, page.id, arguments.panel, there);
    return Lines::tr("%1: panel “%2” of page “%3” is not a map but of type %4; %5")
        .arg(arguments.cache, arguments.panel, page.id, found->typeName, there);
}

/// Null if it does not exist or is not a map, which was printed then.
const workspace::PanelSpec *mapOn(const workspace::PageSpec &page, const Arguments &arguments)
{
    const auto found = std::ranges::find(page.panels, arguments.panel, &workspace::PanelSpec::id);
    const workspace::PanelSpec *panel = found == page.panels.end() ? nullptr : &*found;
    if (panel && isMap(*panel))
        return panel;
    printError(noMapText(arguments, page, panel));
    return nullptr;
}

[[nodiscard]] std::expected<void, map::SheetError> write(const map::Sheet &sheet, const Arguments &arguments,
                                                         const QString &file)
{
    if (file.endsWith(u".pdf"_s))
        return map::writePdf(sheet, QSizeF(arguments.size) * pointsPerPixel, file);
    return map::writePng(sheet, arguments.size, file);
}

QString told(const map::SheetError &error, const QString &file)
{
    switch (error.fault) {
    case map::SheetFault::Size:
        return Lines::tr("%1: a side has 1 to %2 pixels").arg(file, number(map::largestSide));
    case map::SheetFault::Memory:
        return Lines::tr("%1: there is not enough memory for a picture of that size; ask for a smaller one").arg(file);
    case map::SheetFault::File:
        break;
    }
    return Lines::tr("%1: cannot be written (%2); does its folder exist, and is there room?").arg(file, error.detail);
}

} // namespace

int renderSheet(const Arguments &arguments, const workspace::Workspace &workspace, query::QueryService &queries,
                theme::Theme &theme, const QString &language)
{
    const workspace::PageSpec *page = workspace.page(arguments.page);
    if (!page) {
        printError(Lines::tr("%1: its workspace has no page “%2”").arg(arguments.cache, arguments.page));
        return wrongCall;
    }
    const workspace::PanelSpec *definition = mapOn(*page, arguments);
    if (!definition)
        return wrongCall;
    const sync::SystemClock clock;
    const theme::Formatter format(language, workspace.timeZone);
    const panels::PanelServices services{.queries = queries,
                                         .workspace = workspace,
                                         .theme = theme,
                                         .format = format,
                                         .clock = clock,
                                         .language = language,
                                         .tilesFolder = arguments.cache + u".tiles"_s,
                                         .mapSurface = map::MapSurface::Static};
    selection::Navigation navigation({page->id, arguments.selection});
    panels::PageContext context(*page, navigation);
    panels::MapPanel panel(*definition, services, context, nullptr);
    panel.resize(arguments.size.boundedTo({1920, 1920}));
    panel.start();
    if (!waitUntilSettled(panel)) {
        printError(Lines::tr("%1: map “%2” was not ready after %3 s")
                       .arg(arguments.cache, definition->id, number(settleTimeout.count())));
        return someFailed;
    }
    if (panel.state() != panels::Panel::State::Ready) {
        printError(Lines::tr("%1: map “%2” shows nothing: %3").arg(arguments.cache, definition->id, panel.message()));
        return someFailed;
    }
    QString file = arguments.out;
    file.replace(u"{page}"_s, page->id);
    if (const auto written = write(panel.sheet(), arguments, file); !written) {
        printError(told(written.error(), file));
        return wrongCall;
    }
    printOut(file);
    return allCurrent;
}

} // namespace anjungan::app
