// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/link_reader.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

std::optional<Link> readLink(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    Link link{.page = json["page"_L1].toString(), .panel = json["panel"_L1].toString(), .select = {}};
    const QJsonObject select = json["select"_L1].toObject();
    for (auto setting = select.begin(); setting != select.end(); ++setting)
        link.select.append({.parameter = setting.key(),
                            .column = setting.value().toString(),
                            .value = setting.value()["value"_L1].toString()});
    return link;
}

} // namespace anjungan::workspace
