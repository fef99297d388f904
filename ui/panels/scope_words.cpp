// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scope_words.h"

#include "core/base/joined_parts.h"
#include "ui/panels/provenance_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Whether the choices are agencies: then the parameter narrows the whole page, as area and period do.
bool choosesAgency(const workspace::Parameter &parameter, const workspace::Workspace &workspace)
{
    return !parameter.choices.isEmpty() &&
           std::ranges::all_of(parameter.choices, [&workspace](const workspace::Choice &choice) {
               return choice.value.isEmpty() || workspace.agency(choice.value) != nullptr;
           });
}

/// Whether rows of the dataset belong to agencies: of others an agency cannot be chosen.
bool hasAgencies(const workspace::Dataset *dataset)
{
    return dataset && std::ranges::any_of(dataset->fields, [](const workspace::Field &field) {
               return field.names == workspace::NamedThing::Agency;
           });
}

} // namespace

QString ScopeWords::beside(const query::Scope &scope, const query::Provenance &provenance) const
{
    const bool hasArea = !m_context.value(areaParameter.toString()).isEmpty();
    QStringList parts;
    if (hasArea && !scope.follows.contains(areaParameter))
        parts.append(tr("Province"));
    parts.append(period(scope, provenance));
    parts.append(agency(scope, provenance));
    return base::joinedParts(parts);
}

QString ScopeWords::chosen(const query::Scope &scope) const
{
    QStringList parts;
    for (const workspace::Parameter &parameter : m_context.declared()) {
        const workspace::Choice *choice = m_context.choice(parameter.id);
        if (choice && !choice->value.isEmpty() && scope.follows.contains(parameter.id) &&
            !choosesAgency(parameter, m_services.workspace))
            parts.append(choice->title.in(m_services.language));
    }
    return base::joinedParts(parts);
}

QString ScopeWords::notAvailable(const query::Scope &scope) const
{
    if (scope.isOutsidePart)
        return tr("This device keeps no data of this area");
    if (scope.level == "kabkota"_L1)
        return tr("Not available per regency or city");
    if (scope.level == "kecamatan"_L1)
        return tr("Not available per subdistrict");
    if (scope.level == "desakel"_L1)
        return tr("Not available per village");
    return scope.level.isEmpty() ? tr("Not available for this area") : tr("Not available per %1").arg(scope.level);
}

QString ScopeWords::period(const query::Scope &scope, const query::Provenance &provenance) const
{
    const QString chosen = m_context.value(periodParameter.toString());
    if (chosen.isEmpty())
        return {};
    // What follows the period may have nothing for it and then shows an older one; what does not may show just that.
    const bool follows = scope.follows.contains(periodParameter);
    const bool endsThere = provenance.periodTo.startsWith(chosen);
    const bool isThatOnly = endsThere && provenance.periodFrom.startsWith(chosen);
    const bool hasNone = provenance.periodTo.isEmpty() && !provenance.hasUnknownSpan;
    return isThatOnly || (follows && (endsThere || hasNone)) ? QString() : periodOf(provenance);
}

QString ScopeWords::periodOf(const query::Provenance &provenance) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(provenance.dataset);
    if (!dataset || dataset->period.isEmpty())
        return tr("Latest state");
    if (provenance.hasUnknownSpan)
        return tr("Several periods");
    return ProvenanceWords(m_services).shortPeriod(provenance);
}

QString ScopeWords::agency(const query::Scope &scope, const query::Provenance &provenance) const
{
    const bool isChosen = !m_context.value(workspace::agencyParameter.toString()).isEmpty();
    if (isChosen && !scope.follows.contains(workspace::agencyParameter) &&
        hasAgencies(m_services.workspace.dataset(provenance.dataset)))
        return tr("All agencies");
    for (const workspace::Parameter &parameter : m_context.declared())
        if (choosesAgency(parameter, m_services.workspace) && !m_context.value(parameter.id).isEmpty() &&
            !scope.follows.contains(parameter.id))
            return tr("All agencies");
    return {};
}

} // namespace anjungan::panels
