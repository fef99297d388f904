// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/nearby_loader.h"

#include "app/window/module_file.h"
#include "app/window/nearby_module.h"

#include <QFileInfo>
#include <QLibrary>

namespace anjungan::app {

#ifdef ANJUNGAN_NEARBY_MODULE

field::MakeNearby nearbyOf()
{
    const QString file = moduleFile(QStringLiteral(ANJUNGAN_NEARBY_MODULE));
    if (!QFileInfo::exists(file))
        return {};
    return [file] {
        QLibrary module(file);
        module.setLoadHints(QLibrary::PreventUnloadHint); // its objects live until the process ends
        const auto make = reinterpret_cast<decltype(&anjunganNearby)>(module.resolve("anjunganNearby"));
        return std::unique_ptr<field::Nearby>(make ? make() : nullptr);
    };
}

#else

field::MakeNearby nearbyOf() { return {}; }

#endif

} // namespace anjungan::app
