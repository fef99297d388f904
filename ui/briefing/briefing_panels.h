// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"
#include "ui/briefing/paper.h"
#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"

#include <QObject>
#include <QWidget>

#include <map>
#include <memory>
#include <vector>

namespace anjungan::panels {
class Panel;
}

namespace anjungan::briefing {

/// The panels of one part of a briefing.
struct MadePart
{
    const workspace::BriefingPart *part = nullptr;
    const workspace::PageSpec *page = nullptr; ///< null: the attention list
    std::vector<panels::Panel *> panels;       ///< by the page's panels where the part is a whole page
};

/// Bare copies of the panels of a briefing, in the light scheme, on a widget that nobody sees: they ask their own
/// queries, and are painted when all are answered. Lives on the UI thread.
class BriefingPanels : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    BriefingPanels(const workspace::Briefing &briefing, const panels::PanelServices &services,
                   selection::Navigation &navigation);
    ~BriefingPanels() override;

    /// How many panels the briefing has.
    static int count(const workspace::Briefing &briefing, const workspace::Workspace &workspace);

    /// Makes the panels of the next part; false if there is none. One part after the other, so that a window stays
    /// awake meanwhile.
    [[nodiscard]] bool makeNext();
    [[nodiscard]] bool isSettled() const;
    int settledCount() const;

    const std::vector<MadePart> &parts() const { return m_parts; }
    std::vector<panels::Panel *> panels() const;

Q_SIGNALS:
    void settled();

private:
    panels::PageContext &contextOf(const workspace::PageSpec &page);
    panels::Panel *make(const workspace::PanelSpec &definition, panels::PageContext &context);

    const workspace::Briefing &m_briefing;
    const panels::PanelServices &m_services;
    selection::Navigation &m_navigation;
    const workspace::PageSpec m_noPage;
    std::map<QString, std::unique_ptr<panels::PageContext>> m_contexts; ///< by page
    std::unique_ptr<QWidget> m_desk;                                    ///< the panels' parent
    std::vector<MadePart> m_parts;
};

} // namespace anjungan::briefing
