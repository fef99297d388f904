// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::panels {

class PageContext;

/// The texts on a map's sheet.
class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(SheetWords)

public:
    /// `panel`: the map's. All references must outlive it.
    SheetWords(const workspace::PanelSpec &panel, const PanelServices &services, const PageContext &context)
        : m_panel(panel), m_services(services), m_context(context)
    {
    }

    /// Fills in title, subtitle, sources and time. `provenances` are those of the visible data, beginning with the
    /// map's main dataset; `area` is the name of the selected area, or empty.
    void fill(map::Sheet &sheet, const QList<query::Provenance> &provenances, const QString &area) const;

    /// A file name for this map: title and date, without characters that file systems do not allow.
    QString fileName(const map::Sheet &sheet) const;

private:
    QString choice() const;

    const workspace::PanelSpec &m_panel;
    const PanelServices &m_services;
    const PageContext &m_context;
};

} // namespace anjungan::panels
