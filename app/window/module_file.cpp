// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/module_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace anjungan::app {

QString moduleFile(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    QString beside = folder + u'/' + name;
#ifdef ANJUNGAN_WINDOW_FOLDER
    if (!QFileInfo::exists(beside))
        return folder + u'/' + QStringLiteral(ANJUNGAN_WINDOW_FOLDER) + u'/' + name;
#endif
    return beside;
}

} // namespace anjungan::app
