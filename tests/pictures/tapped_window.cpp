// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/tapped_window.h"

#include "app/interface_language.h"
#include "app/service_parts.h"
#include "app/window/appearance.h"
#include "app/window/attributions.h"
#include "core/sync/sync_service.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/panel.h"
#include "ui/panels/panel_foot.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search/search_box.h"
#include "ui/shell/sync_page.h"

#include <QApplication>
#include <QImage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::pictures {

namespace {

constexpr int patience = 30'000; ///< milliseconds
constexpr int pause = 100;       ///< between two looks at the window
constexpr int stillLooks = 5;    ///< so many equal ones, and it stands still: sheets slide in, texts are typed

QSize sizeOf(const QString &text)
{
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

QImage pictureOf(shell::MainWindow &window)
{
    QImage image(window.size(), QImage::Format_RGB32);
    window.render(&image);
    return image;
}

/// The picture once all is answered and nothing moves any more; null if it never stands still.
QImage stillPictureOf(shell::MainWindow &window)
{
    const auto isAnswered = [&window] {
        const auto *search = window.findChild<shell::SearchBox *>();
        return window.isSettled() && (!search || search->isSettled());
    };
    QImage before;
    int equal = 0;
    for (int waited = 0; waited < patience; waited += pause) {
        QTest::qWait(pause);
        const QImage now = pictureOf(window);
        equal = isAnswered() && now == before ? equal + 1 : 0;
        if (equal == stillLooks)
            return now;
        before = now;
    }
    return {};
}

panels::Panel *panelOf(const shell::MainWindow &window, const QString &id)
{
    const auto all = window.findChildren<panels::Panel *>();
    const auto found = std::ranges::find_if(
        all, [&id](const panels::Panel *panel) { return panel->isVisible() && panel->definition().id == id; });
    return found == all.end() ? nullptr : *found;
}

QWidget *visibleOf(const QWidget &within, const QString &name)
{
    const auto all = within.findChildren<QWidget *>(name);
    const auto found = std::ranges::find_if(all, &QWidget::isVisible);
    return found == all.end() ? nullptr : *found;
}

[[nodiscard]] bool tap(QWidget *widget, std::optional<QPoint> at = {})
{
    if (widget)
        QTest::mouseClick(widget, Qt::LeftButton, {}, at.value_or(widget->rect().center()));
    return widget;
}

/// Whether there is something to do it to.
[[nodiscard]] bool act(shell::MainWindow &window, const QString &action)
{
    const QString verb = action.section(u':', 0, 0), object = action.section(u':', 1);
    if (verb == "tap"_L1)
        return tap(visibleOf(window, object));
    if (verb == "foot"_L1) {
        const auto *panel = panelOf(window, object);
        return panel && tap(&panel->foot(), QPoint(10, panel->foot().height() / 2));
    }
    if (verb == "menu"_L1) {
        const auto *panel = panelOf(window, object);
        return panel && tap(visibleOf(*panel, u"panel_menu_button"_s));
    }
    if (verb == "row"_L1) {
        const auto sheets = window.findChildren<sheet::Sheet *>();
        return std::ranges::any_of(sheets, [&object](const sheet::Sheet *sheet) {
            return sheet->isVisible() && sheet->findChild<sheet::ChoiceList *>() && test::tapValue(*sheet, object);
        });
    }
    if (verb == "key"_L1) {
        QWidget *focused = window.focusWidget();
        QTest::keySequence(focused ? focused : &window, QKeySequence(object));
        return true;
    }
    if (verb == "dataset"_L1) {
        auto *page = window.findChild<shell::SyncPage *>();
        if (page)
            page->choose(object);
        return page;
    }
    QWidget *focused = verb == "type"_L1 ? window.focusWidget() : nullptr;
    if (focused)
        QTest::keyClicks(focused, object);
    return focused;
}

} // namespace

QString drawTapped(const Tapped &tapped)
{
    const auto kept = app::keptWorkspace(tapped.cache);
    if (!kept)
        return kept.error().lines.join(u'\n');
    const workspace::Workspace &workspace = kept->workspace;
    const QString page = tapped.page.section(u':', 0, 0);
    const auto chosen = workspace::Selection::read(tapped.page.section(u':', 1));
    if (!chosen)
        return u"%1: what is chosen cannot be read"_s.arg(tapped.page);
    const QStringList look = tapped.look.split(u',');
    const QString language = look.value(1, u"id"_s);
    const app::InterfaceLanguage spoken(language);
    theme::Theme theme(look.first() == "dark"_L1 ? theme::Scheme::Dark : theme::Scheme::Light);
    if (look.value(3) == "high"_L1)
        theme.setContrast(theme::Contrast::High);
    theme.setTouch(true);
    theme.setFactor(look.value(2, u"100"_s).toDouble() / 100.0);
    app::applyTheme(theme);
    const sync::SystemClock clock;
    query::QueryService queries(tapped.cache, std::make_shared<const workspace::Workspace>(workspace),
                                [&clock] { return clock.now(); });
    // It is never started: it is there for the buttons of who could.
    sync::SyncService syncing(workspace, app::serviceParts(*kept, tapped.cache, clock, [](const auto &) {}), clock,
                              app::syncOptions(workspace, tapped.cache));
    selection::Navigation navigation({page, *chosen});
    shell::MainWindow window({.workspace = workspace,
                              .queries = queries,
                              .theme = theme,
                              .navigation = &navigation,
                              .clock = clock,
                              .syncing = &syncing,
                              .cacheFile = tapped.cache,
                              .language = language,
                              .mapSurface = map::MapSurface::Static,
                              .attributions = app::builtInAttributions()});
    window.resize(sizeOf(tapped.size));
    window.show();
    if (!window.showPage(page))
        return u"there is no page %1"_s.arg(page);
    QImage picture = stillPictureOf(window);
    for (const QString &action : tapped.actions) {
        if (!act(window, action))
            return u"%1: there is nothing for it"_s.arg(action);
        picture = stillPictureOf(window);
    }
    if (picture.isNull())
        return u"%1: it never stands still"_s.arg(tapped.page);
    return picture.save(tapped.out, "PNG") ? QString() : u"%1 cannot be written"_s.arg(tapped.out);
}

} // namespace anjungan::pictures
