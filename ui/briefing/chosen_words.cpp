// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/chosen_words.h"

#include "core/base/joined_parts.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

QString ChosenWords::line(const workspace::Briefing &briefing, const workspace::Selection &selection,
                          const QString &area) const
{
    const QString period = selection.value(workspace::periodParameter);
    const QString code = selection.value(workspace::areaParameter);
    const QString opd = selection.value(workspace::agencyParameter);
    const workspace::Agency *agency = m_services.workspace.agency(opd);
    QStringList parts{period.isEmpty() ? tr("newest data") : m_services.format.period(period),
                      code.isEmpty()   ? tr("all areas")
                      : area.isEmpty() ? tr("%1, which is not known").arg(code)
                                       : area,
                      opd.isEmpty() ? tr("all agencies")
                      : agency      ? agency->shortName
                                    : tr("%1, which is not known").arg(opd)};
    parts += choices(briefing, selection);
    return base::joinedParts(parts);
}

QStringList ChosenWords::choices(const workspace::Briefing &briefing, const workspace::Selection &selection) const
{
    QStringList chosen;
    for (const workspace::BriefingPart &part : briefing.parts) {
        const workspace::PageSpec *page = m_services.workspace.page(part.page);
        if (!page)
            continue;
        for (const workspace::Parameter &parameter : page->parameters) {
            const auto choice =
                std::ranges::find(parameter.choices, selection.value(parameter.id), &workspace::Choice::value);
            if (choice != parameter.choices.end() && !choice->value.isEmpty() &&
                parameter.id != workspace::agencyParameter)
                chosen.append(choice->title.in(m_services.language));
        }
    }
    chosen.removeDuplicates();
    return chosen;
}

QString ChosenWords::day(QDate day) const { return QLocale(m_services.language).toString(day, u"dddd, d MMMM yyyy"_s); }

} // namespace anjungan::briefing
