// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"
#include "app/lines.h"
#include "app/window/appearance.h"
#include "app/window/commands.h"
#include "app/window/positions.h"
#include "app/window/render_briefing.h"
#include "app/window/render_sheet.h"
#include "app/window/render_wall.h"
#include "app/window/settling.h"
#include "app/workspace_loader.h"
#include "core/sync/timing/clock.h"
#include "ui/panels/panel.h"
#include "ui/saving/png.h"
#include "ui/shell/main_window.h"

#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

bool writePdf(shell::MainWindow &window, const QString &file)
{
    constexpr int dotsPerInch = 96;
    constexpr double pointsPerInch = 72;
    QPdfWriter pdf(file);
    pdf.setResolution(dotsPerInch);
    pdf.setPageMargins({});
    pdf.setPageSize(QPageSize(QSizeF(window.size()) * (pointsPerInch / dotsPerInch), QPageSize::Point));
    pdf.setTitle(window.windowTitle());
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    window.render(&painter);
    return painter.end();
}

bool writePng(shell::MainWindow &window, const QString &file)
{
    QImage image(window.size(), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    window.render(&image);
    return saving::writePng(image, file).has_value();
}

bool draw(shell::MainWindow &window, const QString &file)
{
    return file.endsWith(u".pdf"_s) ? writePdf(window, file) : writePng(window, file);
}

} // namespace

int runRender(const Arguments &arguments, InterfaceLanguage &spoken)
{
    const auto kept = keptWorkspace(arguments.cache);
    if (!kept) {
        printErrors(kept.error().lines);
        return wrongCall;
    }
    QStringList pages{arguments.page};
    if (arguments.page == u"all"_s) {
        pages.clear();
        for (const workspace::PageSpec &page : kept->workspace.pages)
            pages << page.id;
    }
    const QString language = arguments.language.isEmpty() ? u"id"_s : arguments.language;
    spoken.set(language);
    if (!arguments.briefing.isEmpty())
        return renderBriefing(arguments, kept->workspace, language);
    theme::Theme theme(arguments.kiosk ? theme::Scheme::Dark : arguments.scheme.value_or(theme::Scheme::Light));
    if (arguments.out.endsWith(u".pdf"_s))
        theme.setFigures(theme::Figures::Plain);
    applyTheme(theme);
    const sync::SystemClock clock;
    query::QueryService queries(arguments.cache, std::make_shared<const workspace::Workspace>(kept->workspace),
                                [&clock] { return clock.now(); });
    if (!arguments.panel.isEmpty())
        return renderSheet(arguments, kept->workspace, queries, theme, language);
    auto positions = lastPositionOf(arguments.position);
    if (!positions) {
        printError(positions.error());
        return wrongCall;
    }
    if (arguments.kiosk)
        return renderWall(arguments, kept->workspace, queries, pages, language);
    selection::Navigation navigation({{}, arguments.selection});
    shell::MainWindow window({.workspace = kept->workspace,
                              .queries = queries,
                              .theme = theme,
                              .navigation = &navigation,
                              .clock = clock,
                              .cacheFile = arguments.cache,
                              .language = language,
                              .mapSurface = map::MapSurface::Static,
                              .positions = *std::move(positions)});
    window.resize(arguments.size);
    showUnpainted(window);
    for (const QString &page : std::as_const(pages)) {
        if (!window.showPage(page)) {
            printError(Lines::tr("%1: its workspace has no page “%2”").arg(arguments.cache, page));
            return wrongCall;
        }
        if (!waitUntilSettled(window)) {
            printError(Lines::tr("%1: page “%2” was not ready after %3 s")
                           .arg(arguments.cache, page, number(settleTimeout.count())));
            return someFailed;
        }
        for (panels::Panel *panel : window.findChildren<panels::Panel *>())
            panel->setMenuPainted(false); // nobody taps on a picture
        QString file = arguments.out;
        file.replace(u"{page}"_s, page);
        if (!painted(window, [&] { return draw(window, file); })) {
            printError(Lines::tr("%1: cannot be written; does its folder exist, and is there room?").arg(file));
            return wrongCall;
        }
        printOut(file);
    }
    return allCurrent;
}

} // namespace anjungan::app
