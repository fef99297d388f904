// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands.h"
#include "app/window_module.h"

int anjunganWindowMain(int argc, char **argv)
{
    using namespace anjungan::app;
    const auto arguments = parseArguments(wordsOf(argc, argv));
    if (!arguments)
        return wrongCall; // told by the program, which has read the same words
    if (arguments->command == CommandName::Render)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display, and must not depend on one
    QApplication application(argc, argv);
    return arguments->command == CommandName::Render ? runRender(*arguments) : runWindow(*arguments, application);
}
