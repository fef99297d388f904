// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/camera.h"

#include "app/window/camera_module.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace anjungan::app {

#ifdef ANJUNGAN_CAMERA_MODULE

namespace {

/// A look at the devices without the libraries for them; elsewhere only those know.
bool mayHaveCamera()
{
#ifdef Q_OS_LINUX
    return !QDir(u"/dev"_s).entryList({u"video*"_s}, QDir::System).isEmpty();
#else
    return true;
#endif
}

QString moduleFile()
{
    const QString folder = QCoreApplication::applicationDirPath(), name = QStringLiteral(ANJUNGAN_CAMERA_MODULE);
    const QString beside = folder + u'/' + name;
    return QFileInfo::exists(beside) ? beside : folder + u'/' + QStringLiteral(ANJUNGAN_WINDOW_FOLDER) + u'/' + name;
}

} // namespace

start::MakeFrames cameraOf()
{
    if (!mayHaveCamera() || !QFileInfo::exists(moduleFile()))
        return {};
    return [] {
        QLibrary module(moduleFile());
        module.setLoadHints(QLibrary::PreventUnloadHint); // its objects live until the process ends
        const auto make = reinterpret_cast<decltype(&anjunganCamera)>(module.resolve("anjunganCamera"));
        return std::unique_ptr<start::Frames>(make ? make() : nullptr);
    };
}

#elif defined(ANJUNGAN_CAMERA_LINKED)

start::MakeFrames cameraOf()
{
    return [] { return std::unique_ptr<start::Frames>(anjunganCamera()); };
}

#else

start::MakeFrames cameraOf() { return {}; }

#endif

} // namespace anjungan::app
