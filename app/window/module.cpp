// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands.h"
#include "app/window_module.h"

int anjunganWindowMain(int argc, char **argv)
{
    using namespace anjungan::app;
    const auto arguments = parseArguments(wordsOf(argc, argv));
    if (!arguments)
        return wrongCall; // reported by the program, which has parsed the same arguments
    if (arguments->command == CommandName::Render)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture must not depend on a display
    QApplication application(argc, argv);
    return arguments->command == CommandName::Render ? runRender(*arguments) : runWindow(*arguments, application);
}
