// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/paper/sheet_words.h"

#include "core/base/cut.h"
#include "core/base/joined_parts.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/page_context.h"
#include "ui/panels/provenance_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

void SheetWords::fill(map::Sheet &sheet, const QList<query::Provenance> &provenances, const QString &area) const
{
    const ProvenanceWords words(m_services);
    const QList<query::Provenance> unique = eachOnce(provenances);
    const QString about = unique.isEmpty() ? QString() : words.dataset(unique.first());
    const QString title = m_panel.title.in(m_services.language);
    sheet.title = !title.isEmpty() ? title : !about.isEmpty() ? about : tr("Map");

    QStringList parts{m_services.workspace.title.in(m_services.language), area, choice()};
    if (!unique.isEmpty()) {
        parts.append(about == sheet.title ? QString() : about);
        parts.append(words.period(unique.first()));
    }
    parts.append(m_services.workspace.notice.in(m_services.language));
    parts.removeDuplicates();
    sheet.subtitle = base::joinedParts(parts);

    sheet.sourcesTitle = tr("Sources");
    for (const query::Provenance &provenance : unique)
        sheet.sources.append(base::joinedParts(words.inFull(provenance)));
    sheet.made = tr("Made %1").arg(m_services.format.dateTime(m_services.clock.now()));
    sheet.format = m_services.format;
}

QString SheetWords::fileName(const map::Sheet &sheet) const
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QStringList words = (sheet.title + u' ' + choice()).split(others, Qt::SkipEmptyParts);
    words.append(m_services.clock.now().toTimeZone(m_services.workspace.timeZone).date().toString(Qt::ISODate));
    constexpr qsizetype most = 80; // at most 240 bytes of the 255 that a file system allows, whatever the letters
    return base::endOf(words.join(u'-'), most);
}

QString SheetWords::choice() const
{
    const workspace::Choice *choice = m_context.choice(m_panel.options[u"chips"].toString());
    return choice ? choice->title.in(m_services.language) : QString();
}

} // namespace anjungan::panels
