// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/exposure_reader.h"

#include "core/workspace/document/entry_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

Exposure readExposure(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    const auto strings = [&json](const QString &key) { return json[key].toVariant().toStringList(); };
    Exposure exposure;
    exposure.id = json["id"_L1].toString();
    exposure.title = orId(readText(json["title"_L1]), exposure.id);
    exposure.points = json["points"_L1].toString();
    exposure.zones = json["zones"_L1].toString();
    exposure.by = strings(u"by"_s);
    exposure.classField = json["class"_L1].toString();
    exposure.classes = strings(u"classes"_s);
    exposure.keep = strings(u"keep"_s);
    const QJsonObject keepZone = json["keepZone"_L1].toObject();
    for (auto kept = keepZone.begin(); kept != keepZone.end(); ++kept)
        exposure.keepZone.append({kept.key(), kept->toString()});
    checkTableId(exposure.id, pointer, mistakes);
    return exposure;
}

} // namespace anjungan::workspace
