// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/menu/panel_document.h"
#include "ui/saving/save_request.h"
#include "ui/sheet/row.h"

#include <QCoreApplication>

namespace anjungan::panels {

class Panel;

/// What a panel can be saved as. Rows become files on the worker thread that writes them.
class PanelRequests
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::PanelRequests)

public:
    /// `panel` must outlive this, but not the requests.
    explicit PanelRequests(Panel &panel) : PanelRequests(panel, PanelDocument(panel).sources()) {}
    /// The same for other tables of the panel, and what else is to be said of them.
    PanelRequests(Panel &panel, std::vector<TableSource> sources, QList<exports::Fact> more = {})
        : m_panel(panel), m_sources(std::move(sources)), m_more(std::move(more))
    {
    }

    /// The formats of tables to choose from.
    static sheet::Rows tableFormats(bool areEnabled = true);
    /// `format` is the value of one of these rows.
    saving::SaveRequest tables(const QString &format) const;

    /// A file for each table, and one that says where they are from.
    saving::SaveRequest csv() const;
    saving::SaveRequest xlsx() const;
    saving::SaveRequest png() const;
    saving::SaveRequest pdf() const;

private:
    exports::Document withoutTables() const;

    Panel &m_panel;
    std::vector<TableSource> m_sources;
    QList<exports::Fact> m_more;
};

} // namespace anjungan::panels
