// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/page_spec.h"

namespace anjungan::workspace {

QStringList parametersOf(const PageSpec &page)
{
    QStringList parameters{areaParameter.toString(), periodParameter.toString(), agencyParameter.toString()};
    for (const Parameter &parameter : page.parameters)
        parameters.append(parameter.id);
    if (page.detail)
        parameters.append(page.detail->parameter);
    parameters.removeDuplicates();
    return parameters;
}

} // namespace anjungan::workspace
