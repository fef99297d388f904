// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/parameter_filter.h"

#include "ui/sheet/choice_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

ParameterFilter::ParameterFilter(const workspace::Parameter &parameter, const FilterParts &parts, QObject *parent)
    : Filter(parameter.id, u"layers"_s, parameter.title.in(parts.language), parts, parent), m_declared(parameter)
{
}

void ParameterFilter::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    m_isOnMap = std::ranges::any_of(page.panels, [this](const workspace::PanelSpec &panel) {
        return panel.options.value(u"chips"_s).toString() == parameter();
    });
    Filter::showPage(page, context);
}

QString ParameterFilter::label() const
{
    const workspace::Choice *choice = context() ? context()->choice(parameter()) : nullptr;
    return choice ? choice->title.in(parts().language) : title();
}

bool ParameterFilter::isSet() const
{
    return !m_isOnMap && !m_declared.choices.isEmpty() && context() && value() != m_declared.choices.first().value;
}

QWidget *ParameterFilter::fill(sheet::Sheet &sheet)
{
    auto *list = new sheet::ChoiceList(parts().theme);
    sheet::Rows rows;
    for (const workspace::Choice &choice : m_declared.choices)
        rows.append(
            {.value = choice.value, .text = choice.title.in(parts().language), .isChosen = choice.value == value()});
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, &ParameterFilter::choose);
    sheet.setContent(list);
    return list;
}

} // namespace anjungan::shell
