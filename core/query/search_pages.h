// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace anjungan::query {

/// What a part of a page (a query, a layer of a map) shows of a dataset.
struct PagePart
{
    QString dataset;
    QList<workspace::Condition> where;
    QStringList parameters; ///< that the conditions use
    QString key;            ///< the parameter that has the key of the layer's feature; may be empty
    bool isBase = false;    ///< what lies below a map
};

/// The parts of a page, in the order of its panels.
QList<PagePart> partsOf(const workspace::PageSpec &page);

/// The pages of a workspace, as a search reads them. Refers to the workspace.
class SearchPages
{
public:
    struct Page
    {
        const workspace::PageSpec *spec = nullptr;
        QList<PagePart> parts;

        [[nodiscard]] bool follows(QStringView parameter) const;
    };

    explicit SearchPages(const workspace::Workspace &workspace);

    const std::vector<Page> &all() const { return m_pages; }
    const Page *page(const QString &id) const; ///< null if there is none

    /// Whether rows of the dataset are more than what lies below maps.
    [[nodiscard]] bool isShown(const QString &dataset) const;

    /// Where an area is shown: on `here` if that page follows areas, else on the first that does.
    workspace::Link toArea(const QString &code, const QString &here) const;
    /// The page for that agency, else the first that follows agencies, else the first of its datasets.
    workspace::Link toAgency(const QString &agency) const;
    /// The page that has a parameter for a row's key, else the first that shows the dataset and follows areas, else the
    /// dataset itself. `area` may be empty.
    workspace::Link toRow(const QString &dataset, const QString &key, const QString &area) const;
    static workspace::Link toPage(const QString &page) { return {.page = page, .select = {}}; }
    static workspace::Link toDataset(const QString &dataset);

private:
    const workspace::Workspace &m_workspace;
    std::vector<Page> m_pages;
};

} // namespace anjungan::query
