// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/area_rows.h"

#include "core/base/joined_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

sheet::Row areaHeading(const QString &text) { return {.kind = sheet::Row::Kind::Heading, .value = {}, .text = text}; }

bool isWithin(const QString &code, const QString &area) { return code.startsWith(area + u'.'); }

} // namespace

AreaRows::Found AreaRows::find(const QString &code) const
{
    for (std::size_t at = 0; at < m_levels.size(); ++at) {
        const auto found = std::ranges::find(m_levels[at], code, &Area::code);
        if (found != m_levels[at].end())
            return {&*found, at};
    }
    return {};
}

sheet::Row AreaRows::row(const Area &area, std::size_t at, bool withLevel) const
{
    // Many villages have the same name: the area that it is in tells them apart.
    QString within;
    for (std::size_t above = at; above-- > 0 && within.isEmpty();) {
        const auto found =
            std::ranges::find_if(m_levels[above], [&area](const Area &one) { return isWithin(area.code, one.code); });
        if (found != m_levels[above].end())
            within = found->name;
    }
    const QString title = withLevel && m_levels.size() > 1 ? m_titles.value(static_cast<qsizetype>(at)) : QString();
    return {.value = area.code,
            .text = area.name.isEmpty() ? area.code : area.name,
            .detail = base::joinedParts({title, within.isEmpty() && title.isEmpty() ? area.code : within}),
            .isChosen = area.code == chosen};
}

sheet::Rows AreaRows::rows(const QString &search) const
{
    if (!search.isEmpty())
        return matches(search);
    sheet::Rows rows{{.value = {}, .text = tr("All areas"), .isChosen = chosen.isEmpty()}};
    addRelated(rows);
    addRecent(rows);
    if (level >= m_levels.size() || m_levels[level].empty())
        return rows;
    if (rows.size() > 1)
        rows.append(areaHeading(m_titles.value(static_cast<qsizetype>(level))));
    const auto &all = m_levels[level];
    sheet::Rows listed;
    for (const Area &area : all) {
        if (listed.size() == mostRows)
            break;
        listed.append(row(area, level, false));
    }
    cut(listed, static_cast<qsizetype>(all.size()));
    return rows + listed;
}

void AreaRows::addRelated(sheet::Rows &rows) const
{
    if (chosen.isEmpty())
        return;
    const Found here = find(chosen);
    for (std::size_t above = 0; above < m_levels.size(); ++above)
        for (const Area &area : m_levels[above])
            if (isWithin(chosen, area.code))
                rows.append(row(area, above, true));
    if (!here.area)
        return;
    rows.append(row(*here.area, here.level, true));
    for (std::size_t below = here.level + 1; below < m_levels.size(); ++below) {
        sheet::Rows within;
        for (const Area &area : m_levels[below])
            if (within.size() < mostRows && isWithin(area.code, chosen))
                within.append(row(area, below, false));
        if (within.isEmpty())
            continue;
        for (sheet::Row &one : within)
            one.detail = one.value; // what they are in is in the heading
        //: heading of a list of areas; %1 is the name of the area that they are in
        rows.append(areaHeading(tr("In %1").arg(here.area->name)));
        rows += within;
        return;
    }
}

void AreaRows::addRecent(sheet::Rows &rows) const
{
    sheet::Rows before;
    for (const QString &code : recent)
        if (const Found found = find(code); found.area && code != chosen)
            before.append(row(*found.area, found.level, true));
    if (before.isEmpty())
        return;
    rows.append(areaHeading(tr("Chosen before")));
    rows += before;
}

sheet::Rows AreaRows::matches(const QString &search) const
{
    std::vector<Found> first, others;
    for (std::size_t at = 0; at < m_levels.size(); ++at)
        for (const Area &area : m_levels[at])
            if (area.name.startsWith(search, Qt::CaseInsensitive) || area.code == search)
                first.push_back({&area, at});
            else if (area.name.contains(search, Qt::CaseInsensitive) || area.code.startsWith(search))
                others.push_back({&area, at});
    for (const Found &other : others)
        first.push_back(other);
    sheet::Rows rows;
    for (const Found &found : first) {
        if (rows.size() == mostRows)
            break;
        rows.append(row(*found.area, found.level, true));
    }
    cut(rows, static_cast<qsizetype>(first.size()));
    if (rows.isEmpty())
        rows.append({.kind = sheet::Row::Kind::Note, .value = {}, .text = tr("No area is called that")});
    return rows;
}

void AreaRows::cut(sheet::Rows &rows, qsizetype all) const
{
    if (all > rows.size())
        rows.append({.kind = sheet::Row::Kind::Note,
                     .value = {},
                     .text = tr("%1 of %2 are shown: search for the others")
                                 .arg(m_format.integer(static_cast<double>(rows.size())),
                                      m_format.integer(static_cast<double>(all)))});
}

} // namespace anjungan::shell
