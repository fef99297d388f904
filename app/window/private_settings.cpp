// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/private_settings.h"

#include "core/files/private_file.h"

#include <QFileInfo>
#include <QSettings>

namespace anjungan::app {

void makeSettingsPrivate()
{
    const QString name = QStringLiteral("anjungan");
    const QString file = QSettings(QSettings::IniFormat, QSettings::UserScope, name, name).fileName();
    if (files::makePrivateFolder(QFileInfo(file).path()))
        static_cast<void>(files::makePrivateFile(file));
}

} // namespace anjungan::app
