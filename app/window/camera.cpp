// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/camera.h"

#include "app/window/camera_module.h"
#include "app/window/module_file.h"

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

QString cameraModule() { return moduleFile(QStringLiteral(ANJUNGAN_CAMERA_MODULE)); }

} // namespace

start::MakeFrames cameraOf()
{
    if (!mayHaveCamera() || !QFileInfo::exists(cameraModule()))
        return {};
    return [] {
        QLibrary module(cameraModule());
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
