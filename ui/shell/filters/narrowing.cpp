// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/narrowing.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

bool usesParameter(const QJsonArray &conditions, const QString &parameter)
{
    return std::ranges::any_of(conditions,
                               [&](const QJsonValue &one) { return one[u"param"_s].toString() == parameter; });
}

/// Every object with "dataset" and "where", at any depth of a panel's options, is a query.
void collect(const QJsonValue &value, const QString &parameter, QStringList &found)
{
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            collect(one, parameter, found);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString dataset = object.value(u"dataset"_s).toString();
    if (!dataset.isEmpty() && !found.contains(dataset) && usesParameter(object.value(u"where"_s).toArray(), parameter))
        found << dataset;
    for (const QJsonValue one : object)
        collect(one, parameter, found);
}

} // namespace

QStringList datasetsNarrowedBy(const workspace::PageSpec &page, const QString &parameter)
{
    QStringList found;
    for (const workspace::PanelSpec &panel : page.panels)
        collect(panel.options, parameter, found);
    return found;
}

} // namespace anjungan::shell
