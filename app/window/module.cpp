// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"
#include "app/window/commands.h"
#include "app/window/own_fonts.h"
#include "app/window_module.h"
#include "ui/charts/spoken_role.h"

int anjunganWindowMain(int argc, char **argv)
{
    using namespace anjungan::app;
    const QStringList words = wordsOf(argc, argv);
    const auto arguments = parseArguments(words);
    if (!arguments)
        return wrongCall; // reported by the program, which has parsed the same arguments
    if (arguments->command == CommandName::Render)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture must not depend on a display
    // By it a desktop finds the menu's entry, and with it the icon, of a window.
    QGuiApplication::setDesktopFileName(QStringLiteral("id.go.sumutprov.anjungan"));
    QApplication application(argc, argv);
    addOwnFonts();
    anjungan::charts::installSpokenRoles();
    InterfaceLanguage language(languageOf(words));
    return arguments->command == CommandName::Render ? runRender(*arguments, language)
                                                     : runWindow(*arguments, language, application);
}
