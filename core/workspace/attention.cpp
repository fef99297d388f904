// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/attention.h"

#include "core/workspace/ids.h"
#include "core/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

QStringList datasetAttentionColumns() { return {u"dataset"_s, u"title"_s, u"publisher"_s}; }

QStringList datasetsOf(const Attention &condition, const Workspace &workspace)
{
    const QString id = condition.query ? condition.query->dataset : condition.dataset;
    if (const Exposure *exposure = workspace.exposure(id))
        return {exposure->points, exposure->zones};
    if (workspace.derivedDataset(id))
        return {};
    return id.isEmpty() ? idsOf(workspace.datasets) : QStringList{id};
}

QStringList keyOf(const Attention &condition, const Workspace &workspace)
{
    if (!condition.key.isEmpty() || !condition.query)
        return condition.key;
    if (!condition.query->measures.isEmpty())
        return condition.query->group;
    const Dataset *dataset = workspace.dataset(condition.query->dataset);
    return dataset && condition.query->select.contains(dataset->key) ? QStringList{dataset->key}
                                                                     : condition.query->select;
}

QString filledTitle(const Text &title, const QStringList &values, const QString &language)
{
    // One pass, so that a value with a %2 in it stays as it is.
    const QString pattern = title.in(language);
    QString filled;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const int number = pattern[at] == u'%' && at + 1 < pattern.size() ? pattern[at + 1].digitValue() : -1;
        if (number < 1 || number > values.size()) {
            filled += pattern[at];
            continue;
        }
        filled += values[number - 1];
        ++at;
    }
    return filled;
}

} // namespace anjungan::workspace
