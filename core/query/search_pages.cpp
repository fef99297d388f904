// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_pages.h"

#include "core/workspace/document/reader.h"

#include <QJsonArray>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Link;

namespace {

void addParts(const QJsonValue &value, QList<PagePart> &parts)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray())
            addParts(each, parts);
        return;
    }
    const QJsonObject object = value.toObject();
    if (const QString dataset = object["dataset"_L1].toString(); !dataset.isEmpty()) {
        PagePart part{.dataset = dataset};
        if (const auto where = workspace::readConditions(object["where"_L1]))
            part.where = *where;
        for (const workspace::Condition &condition : std::as_const(part.where))
            if (!condition.parameter.isEmpty())
                part.parameters << condition.parameter;
        part.key = object["select"_L1].toString(); // of a query it is a list
        part.isBase = object["kind"_L1].toString() == "base"_L1;
        parts << part;
    }
    for (const QJsonValue inner : object)
        addParts(inner, parts);
}

Link linkTo(const QString &page, std::initializer_list<std::pair<QStringView, QString>> values)
{
    Link link{.page = page, .select = {}};
    for (const auto &[parameter, value] : values)
        if (!value.isEmpty())
            link.select.append({.parameter = parameter.toString(), .column = {}, .value = value});
    return link;
}

} // namespace

QList<PagePart> partsOf(const workspace::PageSpec &page)
{
    QList<PagePart> parts;
    for (const workspace::PanelSpec &panel : page.panels)
        addParts(panel.options, parts);
    return parts;
}

bool SearchPages::Page::follows(QStringView parameter) const
{
    return std::ranges::any_of(parts,
                               [parameter](const PagePart &part) { return part.parameters.contains(parameter); });
}

SearchPages::SearchPages(const workspace::Workspace &workspace) : m_workspace(workspace)
{
    for (const workspace::PageSpec &page : workspace.pages)
        m_pages.push_back({&page, partsOf(page)});
}

const SearchPages::Page *SearchPages::page(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, [](const Page &page) { return page.spec->id; });
    return found == m_pages.end() ? nullptr : &*found;
}

bool SearchPages::isShown(const QString &dataset) const
{
    bool isBase = false;
    for (const Page &page : m_pages)
        for (const PagePart &part : page.parts) {
            if (part.dataset == dataset && !part.isBase)
                return true;
            isBase = isBase || part.dataset == dataset;
        }
    return !isBase;
}

Link SearchPages::toArea(const QString &code, const QString &here) const
{
    const Page *now = page(here);
    if (now && now->follows(workspace::areaParameter))
        return linkTo(here, {{workspace::areaParameter, code}});
    const auto first = std::ranges::find_if(
        m_pages, [](const Page &page) { return !page.spec->detail && page.follows(workspace::areaParameter); });
    return linkTo(first == m_pages.end() ? here : first->spec->id, {{workspace::areaParameter, code}});
}

Link SearchPages::toAgency(const QString &agency) const
{
    const auto detailed = std::ranges::find_if(m_pages, [](const Page &page) {
        return page.spec->detail && page.spec->detail->parameter == workspace::agencyParameter;
    });
    const auto first = detailed != m_pages.end() ? detailed : std::ranges::find_if(m_pages, [](const Page &page) {
        return !page.spec->detail && page.follows(workspace::agencyParameter);
    });
    if (first != m_pages.end())
        return linkTo(first->spec->id, {{workspace::agencyParameter, agency}});
    const auto published = std::ranges::find(m_workspace.datasets, agency, &workspace::Dataset::publisher);
    return toDataset(published == m_workspace.datasets.end() ? QString() : published->id);
}

Link SearchPages::toRow(const QString &dataset, const QString &key, const QString &area) const
{
    for (const Page &page : m_pages)
        for (const PagePart &part : page.parts)
            if (part.dataset == dataset && !part.key.isEmpty()) {
                Link link = linkTo(page.spec->id, {{part.key, key}, {workspace::areaParameter, area}});
                // What else narrows the page could hide the row.
                for (const workspace::Parameter &parameter : page.spec->parameters)
                    if (parameter.id != part.key)
                        link.select.append({.parameter = parameter.id, .column = {}, .value = {}});
                return link;
            }
    for (const Page &page : m_pages)
        for (const PagePart &part : page.parts)
            if (!page.spec->detail && !area.isEmpty() && part.dataset == dataset &&
                part.parameters.contains(workspace::areaParameter))
                return linkTo(page.spec->id, {{workspace::areaParameter, area}});
    return toDataset(dataset);
}

Link SearchPages::toDataset(const QString &dataset)
{
    return linkTo(workspace::syncPage.toString(), {{workspace::datasetParameter, dataset}});
}

} // namespace anjungan::query
