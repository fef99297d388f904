// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/agency_filter.h"

#include "ui/sheet/search_list.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

AgencyFilter::AgencyFilter(const FilterParts &parts, QObject *parent)
    : Filter(workspace::agencyParameter.toString(), u"apps"_s, tr("Agency"), parts, parent)
{
}

QString AgencyFilter::label() const
{
    if (!isSet())
        return tr("All agencies");
    const workspace::Agency *agency = parts().workspace.agency(value());
    return agency ? agency->shortName : value();
}

QWidget *AgencyFilter::fill(sheet::Sheet &sheet)
{
    auto *list = new sheet::SearchList(
        tr("Search by name"),
        [this, chosen = value()](const QString &search) {
            sheet::Rows rows;
            if (search.isEmpty())
                rows.append({.value = {}, .text = tr("All agencies"), .isChosen = chosen.isEmpty()});
            for (const workspace::Agency &agency : parts().workspace.agencies)
                if (agency.name.contains(search, Qt::CaseInsensitive) ||
                    agency.shortName.contains(search, Qt::CaseInsensitive))
                    rows.append({.value = agency.id,
                                 .text = agency.name,
                                 .detail = agency.shortName == agency.name ? QString() : agency.shortName,
                                 .isChosen = agency.id == chosen});
            if (rows.isEmpty())
                rows.append({.kind = sheet::Row::Kind::Note, .value = {}, .text = tr("No agency is called that")});
            return rows;
        },
        parts().theme);
    connect(list, &sheet::SearchList::chosen, this, &AgencyFilter::choose);
    list->refresh();
    sheet.setContent(list);
    return list->firstFocus();
}

} // namespace anjungan::shell
