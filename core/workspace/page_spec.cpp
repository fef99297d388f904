// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/page_spec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

QStringList parametersOf(const PageSpec &page)
{
    QStringList parameters{areaParameter.toString(), periodParameter.toString(), agencyParameter.toString(),
                           sinceParameter.toString()};
    for (const Parameter &parameter : page.parameters)
        parameters.append(parameter.id);
    if (page.detail)
        parameters.append(page.detail->parameter);
    for (const PanelSpec &panel : page.panels)
        for (const QJsonValue layer : panel.options["layers"_L1].toArray())
            if (const QString parameter = layer["select"_L1].toString(); !parameter.isEmpty())
                parameters.append(parameter);
    parameters.removeDuplicates();
    return parameters;
}

} // namespace anjungan::workspace
