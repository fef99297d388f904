// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_loader.h"

#include "app/arguments.h"
#include "app/interface_language.h"
#include "app/lines.h"
#include "app/window_module.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace anjungan::app {

#ifdef ANJUNGAN_WINDOW_LINKED

std::expected<int, QString> runInWindowModule(int argc, char **argv) { return anjunganWindowMain(argc, argv); }

#else

std::expected<int, QString> runInWindowModule(int argc, char **argv)
{
    const QString folder = [&] {
        const QCoreApplication application(argc, argv); // needed to find the program's folder
        return QCoreApplication::applicationDirPath();
    }();
    const QString name = QStringLiteral(ANJUNGAN_WINDOW_MODULE);
    QString file = folder + u'/' + name;
    if (!QFileInfo::exists(file))
        file = folder + u'/' + QStringLiteral(ANJUNGAN_WINDOW_FOLDER) + u'/' + name;
    QLibrary module(file);
    module.setLoadHints(QLibrary::PreventUnloadHint); // its objects live until the process ends
    const auto run = reinterpret_cast<decltype(&anjunganWindowMain)>(module.resolve("anjunganWindowMain"));
    if (!run) {
        const QCoreApplication application(argc, argv); // texts need one
        const InterfaceLanguage language(languageOf(wordsOf(argc, argv)));
        return std::unexpected(
            Lines::tr("anjungan: the part with the windows cannot be loaded; is it installed beside the program? %1")
                .arg(module.errorString()));
    }
    return run(argc, argv);
}

#endif

} // namespace anjungan::app
