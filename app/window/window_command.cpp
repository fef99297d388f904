// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"
#include "app/demo_history.h"
#include "app/lines.h"
#include "app/start.h"
#include "app/window/appearance.h"
#include "app/window/commands.h"
#include "app/window/private_settings.h"
#include "app/window/session.h"
#include "app/window/wall_command.h"
#include "app/workspace_reload.h"
#include "core/files/private_file.h"
#include "ui/map/canvas/scene_graph.h"
#include "ui/panels/seen_attention.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/search/recent_searches.h"
#include "ui/theme/touch_screen.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QSystemTrayIcon>

#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

const QString workspaceKey = u"workspace"_s;
const QString languageKey = u"language"_s;
const QString themeKey = u"theme"_s;
const QString pausedKey = u"sync/paused"_s;
const QString meteredKey = u"sync/metered"_s;
const QString pageKey = u"page"_s;
const QString selectionKey = u"selection"_s;
const QString visitsKey = u"visits/"_s; ///< before the workspace's id
const QString searchesKey = u"searches"_s;
const QString seenKey = u"attention/seen"_s;
const QString toldKey = u"attention/told"_s;
const QString noticesKey = u"attention/notices"_s;

bool isUrl(const QString &location) { return location.startsWith(u"http://"_s) || location.startsWith(u"https://"_s); }

/// The default path of the cache.
QString cacheFor(const Loaded &loaded)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    static_cast<void>(files::makePrivateFolder(folder));
    return folder + u'/' + loaded.workspace.id + u".gpkg"_s;
}

/// The window must open at once, independent of the network: for a workspace from a URL, and for one that cannot be
/// read, the workspace stored in the cache is used first.
[[nodiscard]] std::expected<Start, QStringList> startWindow(const Arguments &arguments)
{
    const bool hasCache = !arguments.cache.isEmpty() && QFileInfo::exists(arguments.cache);
    if (hasCache && !arguments.demo && (arguments.workspace.isEmpty() || isUrl(arguments.workspace))) {
        auto kept = keptWorkspace(arguments.cache);
        if (kept && (arguments.workspace.isEmpty() || kept->location == arguments.workspace))
            return Start{.loaded = std::move(*kept), .demoSource = nullptr};
        if (!kept && arguments.workspace.isEmpty())
            return std::unexpected(kept.error());
    }
    if (arguments.workspace.isEmpty() && !arguments.demo)
        return std::unexpected(
            QStringList{Lines::tr("anjungan: which workspace? Give --workspace FILE|URL, or --demo to look around")});
    auto started = start(arguments);
    if (started || !hasCache)
        return started;
    auto kept = keptWorkspace(arguments.cache);
    if (!kept)
        return started;
    kept->warnings = started.error();
    kept->warnings << Lines::tr("%1: the workspace that it kept is used").arg(arguments.cache);
    return Start{.loaded = std::move(*kept), .demoSource = nullptr};
}

/// Whether the sync is paused, and what it does on metered networks; an argument overrides the latter.
sync::Conduct conductOf(const QSettings &settings, const Arguments &arguments)
{
    const auto kept = base::valueIn(sync::onMeteredNames, settings.value(meteredKey).toString());
    return {.isPaused = settings.value(pausedKey, false).toBool(),
            .onMetered = arguments.onMetered.value_or(kept.value_or(sync::OnMetered::SyncDue))};
}

void keep(const sync::Conduct &conduct, QSettings &settings)
{
    settings.setValue(pausedKey, conduct.isPaused);
    settings.setValue(meteredKey, base::nameIn(sync::onMeteredNames, conduct.onMetered));
}

/// Where the window opens: as the arguments say, else where it was closed.
selection::Place placeOf(const QSettings &settings, const Arguments &arguments)
{
    if (arguments.kiosk)
        return {arguments.page, arguments.selection};
    const auto kept = workspace::Selection::read(settings.value(selectionKey).toString());
    return {arguments.page.isEmpty() ? settings.value(pageKey).toString() : arguments.page,
            arguments.selection.isEmpty() && kept ? *kept : arguments.selection};
}

void keep(const selection::Place &place, QSettings &settings)
{
    settings.setValue(pageKey, place.page);
    settings.setValue(selectionKey, place.selection.toText());
}

/// Null where the system shows no notifications. They are off until the person allows them.
std::unique_ptr<shell::AttentionNotices> noticesOf(QSettings &settings, QObject &application)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return nullptr;
    auto *tray = new QSystemTrayIcon(QApplication::windowIcon(), &application);
    auto notices = std::make_unique<shell::AttentionNotices>(
        settings.value(toldKey).toStringList(), settings.value(noticesKey, false).toBool(),
        [tray](const QString &title, const QString &text) { tray->showMessage(title, text); });
    tray->setVisible(notices->isOn());
    QObject::connect(notices.get(), &shell::AttentionNotices::changed, tray, [tray, &settings, kept = notices.get()] {
        tray->setVisible(kept->isOn());
        settings.setValue(noticesKey, kept->isOn());
        settings.setValue(toldKey, kept->told());
    });
    return notices;
}

} // namespace

int runWindow(const Arguments &given, InterfaceLanguage &spoken, QApplication &application)
{
    if (given.kiosk)
        return runWall(given, spoken, application);
    makeSettingsPrivate();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    Arguments arguments = given;
    if (arguments.workspace.isEmpty() && arguments.cache.isEmpty() && !arguments.demo)
        arguments.workspace = settings.value(workspaceKey).toString();
    auto started = startWindow(arguments);
    if (!started) {
        printErrors(started.error());
        return wrongCall;
    }
    printErrors(started->loaded.warnings);
    if (!arguments.workspace.isEmpty())
        settings.setValue(workspaceKey, arguments.workspace);
    const QString cache = arguments.cache.isEmpty() ? cacheFor(started->loaded) : arguments.cache;

    const auto keptScheme = base::valueIn(theme::schemeNames, settings.value(themeKey).toString());
    const theme::Scheme scheme = arguments.scheme.value_or(keptScheme.value_or(theme::Scheme::Light));
    theme::Theme theme(arguments.kiosk ? theme::Scheme::Dark : scheme, arguments.kiosk ? theme::wallFactor : 1.0);
    theme.setTouch(theme::hasTouchScreen());
    map::chooseSceneGraph();
    applyTheme(theme);
    const sync::SystemClock clock;
    if (started->demoSource)
        giveHistory(*started->demoSource, started->loaded, cache, clock);
    const QString language =
        arguments.language.isEmpty() ? settings.value(languageKey, u"id"_s).toString() : arguments.language;
    shell::RecentSearches recent(arguments.kiosk ? QStringList() : settings.value(searchesKey).toStringList());
    panels::SeenAttention seen(arguments.kiosk ? QStringList() : settings.value(seenKey).toStringList());
    Session::Look look{.language = language == u"en"_s ? language : u"id"_s,
                       .fullScreen = arguments.kiosk,
                       .conduct = conductOf(settings, arguments),
                       .places = arguments.kiosk ? nullptr : &settings,
                       .recent = &recent,
                       .seen = &seen};
    const auto notices = arguments.kiosk ? nullptr : noticesOf(settings, application);
    look.notices = notices.get();

    const QString visit = visitsKey + started->loaded.workspace.id;
    if (const QDateTime last = settings.value(visit).toDateTime(); last.isValid() && !arguments.kiosk)
        look.lastVisit = last.toUTC();

    selection::Navigation navigation(placeOf(settings, arguments));
    // A wall shows the same after each start.
    if (!arguments.kiosk) {
        QObject::connect(&navigation, &selection::Navigation::moved, &application,
                         [&] { keep(navigation.place(), settings); });
        QObject::connect(&recent, &shell::RecentSearches::changed, &application,
                         [&] { settings.setValue(searchesKey, recent.texts()); });
        QObject::connect(&seen, &panels::SeenAttention::changed, &application,
                         [&] { settings.setValue(seenKey, seen.marks()); });
    }

    std::unique_ptr<Session> session;
    const auto open = [&](const Loaded &loaded) {
        session.reset(); // the old one must release the cache first
        session = std::make_unique<Session>(loaded, cache, clock, theme, spoken, navigation, look);
        QObject::connect(session.get(), &Session::languageChosen, &application, [&](const QString &chosen) {
            look.language = chosen;
            settings.setValue(languageKey, chosen);
        });
        QObject::connect(session.get(), &Session::schemeChosen, &application, [&settings](theme::Scheme chosen) {
            settings.setValue(themeKey, base::nameIn(theme::schemeNames, chosen));
        });
        QObject::connect(session.get(), &Session::conductChosen, &application, [&](const sync::Conduct &chosen) {
            look.conduct = chosen;
            keep(chosen, settings);
        });
    };
    open(started->loaded);
    std::optional<WorkspaceReload> reload; // ends when the window is closed
    if (isUrl(started->loaded.location)) {
        reload.emplace(started->loaded.location, [&](const LoadResult &loaded) {
            if (!loaded)
                printErrors(loaded.error());
            else if (loaded->document != started->loaded.document)
                open(*loaded);
        });
    }
    const int code = QApplication::exec();
    if (!arguments.kiosk) // a wall has no visits
        settings.setValue(visit, clock.now());
    return code;
}

} // namespace anjungan::app
