// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/saving/save_request.h"

#include <QCoreApplication>

namespace anjungan::panels {

class Panel;

/// What a panel can be saved as. Rows become files on the worker thread that writes them.
class PanelRequests
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::PanelRequests)

public:
    /// `panel` must outlive this, but not the requests.
    explicit PanelRequests(Panel &panel) : m_panel(panel) {}

    /// A file for each table, and one that says where they are from.
    saving::SaveRequest csv() const;
    saving::SaveRequest xlsx() const;
    saving::SaveRequest png() const;
    saving::SaveRequest pdf() const;

private:
    Panel &m_panel;
};

} // namespace anjungan::panels
