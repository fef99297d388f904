// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::panels {

class PageContext;

/// What a map's sheet says beside the map.
class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(SheetWords)

public:
    /// `panel`: the map's; all must outlive the words.
    SheetWords(const workspace::PanelSpec &panel, const PanelServices &services, const PageContext &context)
        : m_panel(panel), m_services(services), m_context(context)
    {
    }

    /// Fills in title, subtitle, sources and time. `provenances` are those of what is shown, beginning with what the
    /// map is about; `area` is the name of the selected area, or empty.
    void fill(map::Sheet &sheet, const QList<query::Provenance> &provenances, const QString &area) const;

    /// A name for a file of this map: title and day, without what file systems do not like.
    QString fileName(const map::Sheet &sheet) const;

private:
    QString choice() const;

    const workspace::PanelSpec &m_panel;
    const PanelServices &m_services;
    const PageContext &m_context;
};

} // namespace anjungan::panels
