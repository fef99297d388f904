// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include <algorithm>

namespace anjungan::workspace {

namespace {

template<typename T> const T *withId(const QList<T> &list, const QString &id)
{
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Source *Workspace::source(const QString &wanted) const { return withId(sources, wanted); }

const Dataset *Workspace::dataset(const QString &wanted) const
{
    if (const Dataset *found = withId(datasets, wanted))
        return found;
    if (const Exposure *computed = exposure(wanted))
        return &computed->result;
    const Derived *known = derivedDataset(wanted);
    return known ? &known->result : nullptr;
}

const Exposure *Workspace::exposure(const QString &wanted) const { return withId(exposures, wanted); }

const Derived *Workspace::derivedDataset(const QString &wanted) const { return withId(derived, wanted); }

const TileSource *Workspace::tileSource(const QString &wanted) const { return withId(tiles, wanted); }

const Agency *Workspace::agency(const QString &wanted) const { return withId(agencies, wanted); }

const PageSpec *Workspace::page(const QString &wanted) const { return withId(pages, wanted); }
const Briefing *Workspace::briefing(const QString &wanted) const { return withId(briefings, wanted); }

} // namespace anjungan::workspace
