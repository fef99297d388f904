// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"
#include "app/stop_signal.h"
#include "app/window/appearance.h"
#include "app/window/commands.h"
#include "app/window/nearby_loader.h"
#include "app/window/opening.h"
#include "app/window/positions.h"
#include "app/window/preferences.h"
#include "app/window/private_settings.h"
#include "app/window/wall_command.h"
#include "ui/map/canvas/scene_graph.h"
#include "ui/panels/seen_attention.h"
#include "ui/shell/attention_notices.h"
#include "ui/shell/search/recent_searches.h"
#include "ui/theme/touch_screen.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

Handover handoverOf(const Arguments &arguments)
{
    return {.page = arguments.page,
            .selection = arguments.selection,
            .file = arguments.open.isEmpty() ? QString() : QFileInfo(arguments.open).absoluteFilePath(),
            .activation = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
}

} // namespace

int runWindow(const Arguments &arguments, InterfaceLanguage &spoken, QApplication &application)
{
    if (arguments.kiosk)
        return runWall(arguments, spoken, application);
    const StopSignal stop; // an end of the session ends a visit like a closed window
    QObject::connect(&stop, &StopSignal::stopped, &application, &QCoreApplication::quit);
    makeSettingsPrivate();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    const auto positions = positionsOf(arguments.position);
    if (!positions) {
        printError(positions.error());
        return wrongCall;
    }
    const settings::Choices choices = choicesOf(settings, arguments);
    theme::Theme theme;
    applyChoices(theme, choices);
    theme.setTouch(theme::hasTouchScreen());
    map::chooseSceneGraph();
    applyTheme(theme);
    const sync::SystemClock clock;
    shell::RecentSearches recent(keptSearches(settings));
    panels::SeenAttention seen(keptSeen(settings));
    const auto notices = noticesOf(settings, application);
    selection::Navigation navigation(placeOf(settings, arguments));
    QObject::connect(&navigation, &selection::Navigation::moved, &application,
                     [&] { keep(navigation.place(), settings); });
    QObject::connect(&recent, &shell::RecentSearches::changed, &application,
                     [&] { keepSearches(recent.texts(), settings); });
    QObject::connect(&seen, &panels::SeenAttention::changed, &application, [&] { keepSeen(seen.marks(), settings); });
    Opening opening({.settings = settings,
                     .clock = clock,
                     .theme = theme,
                     .language = spoken,
                     .navigation = navigation,
                     .look = {.language = choices.language,
                              .conduct = conductOf(settings, arguments),
                              .places = &settings,
                              .recent = &recent,
                              .seen = &seen,
                              .notices = notices.get(),
                              .choices = choices,
                              .positions = *positions,
                              .nearby = nearbyOf()},
                     .folder = cacheFolder()});
    bool isHandedOver = false;
    QObject::connect(&opening, &Opening::handedOver, &application, [&] {
        isHandedOver = true;
        QApplication::quit();
    });
    opening.setHandover(handoverOf(arguments));
    if (arguments.open.isEmpty())
        opening.open(wantedBy(arguments, settings));
    else
        opening.openFile(arguments.open);
    return isHandedOver ? 0 : QApplication::exec();
}

} // namespace anjungan::app
