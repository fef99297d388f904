// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/search_sheet.h"

#include "ui/sheet/sheet.h"
#include "ui/shell/search/search_box.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

selection::Place placeOf(const workspace::Link &link, const selection::Place &now)
{
    selection::Place place{link.page.isEmpty() ? now.page : link.page, now.selection, link.panel};
    for (const workspace::Link::Setting &setting : link.select)
        if (setting.value.size() <= workspace::Selection::longestValue)
            place.selection.set(setting.parameter, setting.value);
    return place;
}

SearchBox *openSearch(QWidget &anchor, const panels::PanelServices &services, RecentSearches &recent,
                      selection::Navigation &navigation)
{
    auto *sheet = new sheet::Sheet({}, anchor, services.theme, sheet::Side::Middle);
    sheet->setObjectName(u"search_sheet"_s);
    auto *box = new SearchBox(services, recent, navigation.place().page);
    sheet->setAccessibleName(box->field()->accessibleName());
    QObject::connect(box, &SearchBox::closeWanted, sheet, &sheet::Sheet::dismiss);
    QObject::connect(box, &SearchBox::chosen, sheet, [sheet, &navigation](const workspace::Link &link) {
        sheet->dismiss();
        navigation.go(placeOf(link, navigation.place()));
    });
    sheet->setContent(box);
    sheet->open(box->field());
    return box;
}

} // namespace anjungan::shell
