// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/hit_row.h"

#include "core/base/one_line.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::shell::SearchText)
};

HitRow headingRow(const QString &text, const QString &detail = {})
{
    return {.kind = HitRow::Kind::Heading, .title = text, .matched = {}, .detail = detail};
}

HitRow noteRow(const QString &text) { return {.kind = HitRow::Kind::Note, .title = text, .matched = {}}; }

QString titleOf(const query::SearchGroup &group)
{
    switch (group.kind) {
    case query::SearchKind::Areas:
        return SearchText::tr("Areas");
    case query::SearchKind::Rows:
        return group.title;
    case query::SearchKind::Agencies:
        return SearchText::tr("Agencies");
    case query::SearchKind::Pages:
        return SearchText::tr("Pages");
    case query::SearchKind::Datasets:
        return SearchText::tr("Datasets");
    case query::SearchKind::Fields:
        return SearchText::tr("Fields");
    }
    return {};
}

/// Of a row that of the page where it is shown.
QString iconOf(const query::SearchGroup &group, const query::SearchHit &hit, const workspace::Workspace &workspace)
{
    switch (group.kind) {
    case query::SearchKind::Areas:
        return u"pin"_s;
    case query::SearchKind::Agencies:
        return u"building"_s;
    case query::SearchKind::Datasets:
        return u"database"_s;
    case query::SearchKind::Fields:
        return u"table"_s;
    case query::SearchKind::Pages:
    case query::SearchKind::Rows:
        break;
    }
    const workspace::PageSpec *page = workspace.page(hit.link.page);
    if (page && !page->icon.isEmpty())
        return page->icon;
    return group.kind == query::SearchKind::Pages ? u"layers"_s : u"database"_s;
}

} // namespace

HitRows rowsOf(const query::SearchAnswer &answer, const workspace::Workspace &workspace, const theme::Formatter &format)
{
    HitRows rows;
    if (answer.isCorrected)
        rows << noteRow(SearchText::tr("Also with names that are spelled a little differently"));
    for (const query::SearchGroup &group : answer.groups) {
        const QString count = format.integer(static_cast<double>(group.count)) + (group.isMore ? u"+"_s : QString());
        //: the number of hits of a group; %n chooses the form, %1 is the number as it is written, perhaps "1,000+"
        rows << headingRow(titleOf(group),
                           SearchText::tr("%1 hits", nullptr, static_cast<int>(group.count)).arg(count));
        for (const query::SearchHit &hit : group.hits)
            rows << HitRow{.kind = HitRow::Kind::Hit,
                           .title = hit.title,
                           .matched = hit.matched,
                           .detail = hit.detail,
                           .matchedBelow = hit.matchedBelow,
                           .icon = iconOf(group, hit, workspace),
                           .link = hit.link};
    }
    if (rows.isEmpty() && !answer.interpretation)
        rows << noteRow(SearchText::tr("Nothing is called that"));
    if (!answer.part.isEmpty())
        rows << noteRow(
            SearchText::tr("Of some datasets this device keeps only %1").arg(base::oneLine(answer.part.join(u", "_s))));
    return rows;
}

HitRows rowsOf(const QStringList &recent)
{
    if (recent.isEmpty())
        return {noteRow(SearchText::tr("An area, an agency, a school by its name or number, a page, a dataset; also "
                                       "several words together"))};
    HitRows rows{headingRow(SearchText::tr("Looked for before"))};
    for (const QString &text : recent)
        rows << HitRow{.kind = HitRow::Kind::Recent, .title = text, .matched = {}, .icon = u"clock"_s};
    return rows;
}

} // namespace anjungan::shell
