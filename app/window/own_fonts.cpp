// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/own_fonts.h"

#include "app/log.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace anjungan::app {
int addFonts(const QString &folder)
{
    int added = 0;
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}, QDir::Files);
    for (const auto &file : files)
        if (QFontDatabase::addApplicationFont(file.filePath()) >= 0)
            ++added;
        else
            qCWarning(appLog, "%s: this is no typeface", qUtf8Printable(file.fileName()));
    return added;
}

void addOwnFonts()
{
    if (QGuiApplication::platformName() == QStringLiteral("windows"))
        addFonts(QLibraryInfo::path(QLibraryInfo::LibrariesPath) + QStringLiteral("/fonts"));
}
} // namespace anjungan::app
