// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/scope.h"

#include "core/workspace/workspace.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

constexpr QChar partsOfCode(u'.');

/// The valid ones, each once, without those within another.
QStringList outermost(QStringList areas)
{
    areas.removeIf([](const QString &code) { return !isAreaCode(code); });
    areas.removeDuplicates();
    areas.sort();
    const QStringList all = areas;
    areas.removeIf([&all](const QString &code) {
        return std::ranges::any_of(all,
                                   [&](const QString &other) { return other != code && isOfAreas(code, {other}); });
    });
    return areas;
}

QSet<QString> datasetsOfLevels(const Workspace &workspace)
{
    QSet<QString> ids;
    for (const AreaLevel &level : workspace.areas)
        ids.insert(level.dataset);
    return ids;
}

/// Those whose rows other rows are compared with, which may be of other areas.
QSet<QString> comparedDatasets(const Workspace &workspace)
{
    QSet<QString> ids;
    for (const Exposure &exposure : workspace.exposures)
        ids.insert(exposure.zones);
    for (const Derived &derived : workspace.derived)
        if (derived.by == Derivation::Duplicates)
            ids.insert(derived.options["dataset"_L1].toString());
    return ids;
}

} // namespace

bool isAreaCode(const QString &text)
{
    static const QRegularExpression form(u"^[0-9]{1,10}(\\.[0-9]{1,10}){0,3}$"_s,
                                         QRegularExpression::DontCaptureOption);
    return form.match(text).hasMatch() && !text.endsWith(u'\n');
}

bool isOfAreas(const QString &code, const QStringList &areas)
{
    return std::ranges::any_of(areas, [&code](const QString &area) {
        return code.startsWith(area) && (code.size() == area.size() || code[area.size()] == partsOfCode);
    });
}

bool touchesAreas(const QString &area, const QStringList &areas)
{
    return isOfAreas(area, areas) ||
           std::ranges::any_of(areas, [&area](const QString &kept) { return isOfAreas(kept, {area}); });
}

Workspace inScope(Workspace workspace, const Scope &scope)
{
    const QSet<QString> ofLevels = datasetsOfLevels(workspace);
    const QSet<QString> compared = comparedDatasets(workspace);
    const QStringList areas = outermost(scope.areas);
    for (Dataset &dataset : workspace.datasets) {
        const bool isWhole = !dataset.area || ofLevels.contains(dataset.id) || compared.contains(dataset.id);
        dataset.part = isWhole ? QStringList() : areas;
        dataset.isLeftOut = scope.without.contains(dataset.id) && !ofLevels.contains(dataset.id);
    }
    const auto isLeftOut = [&workspace](const QString &id) {
        const Dataset *dataset = workspace.dataset(id);
        return dataset && dataset->isLeftOut;
    };
    for (Exposure &exposure : workspace.exposures)
        exposure.result.isLeftOut = isLeftOut(exposure.points) || isLeftOut(exposure.zones);
    return workspace;
}

} // namespace anjungan::workspace
