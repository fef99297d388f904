// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wall_command.h"

#include "app/logging.h"
#include "app/service_manager.h"
#include "app/stop_signal.h"
#include "app/window/appearance.h"
#include "app/window/known_workspaces.h"
#include "app/window/preferences.h"
#include "app/window/private_settings.h"
#include "app/window/wall_program.h"
#include "ui/map/canvas/scene_graph.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace anjungan::app {

int runWall(const Arguments &given, InterfaceLanguage &spoken, QApplication &application)
{
    const BoundLog bound;
    makeSettingsPrivate();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    const Wanted wanted = wantedBy(given, settings);
    Arguments arguments = given;
    if (!arguments.demo)
        arguments.workspace = wanted.location;
    arguments.cache = wanted.cache;
    if (arguments.cache.isEmpty() && !wanted.location.isEmpty())
        arguments.cache = KnownWorkspaces(settings).cacheOf(canonicalLocation(wanted.location), cacheFolder());
    theme::Theme theme(theme::Scheme::Dark, theme::wallFactor); // of what Qt paints by itself
    map::chooseSceneGraph();
    applyTheme(theme);
    const QString language = arguments.language == u"en"_s ? u"en"_s : u"id"_s;
    spoken.set(language);
    QApplication::setQuitOnLastWindowClosed(false); // all screens may be away for a while
    QApplication::setOverrideCursor(Qt::BlankCursor);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, &application, &QCoreApplication::quit);
    wall::SystemScreens screens;
    const WallProgram program(std::move(arguments), settings, screens, language);
    const int code = QApplication::exec();
    tellServiceManager("STOPPING=1");
    QApplication::restoreOverrideCursor();
    QApplication::setQuitOnLastWindowClosed(true);
    return code;
}

} // namespace anjungan::app
