// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/ui/panels/small_workspace.h"
#include "ui/panels/foot_text.h"

namespace anjungan::test {

/// The feet of panels on the small workspace, in Indonesian. For a test class to be derived from.
class Feet
{
protected:
    panels::FootText footOf(const QList<query::Provenance> &provenances)
    {
        // Nothing is queried here, so a service without a cache and a clock is enough.
        query::QueryService queries(QStringLiteral("none.gpkg"),
                                    std::make_shared<const workspace::Workspace>(m_workspace), {});
        const panels::PanelServices services{.queries = queries,
                                             .workspace = m_workspace,
                                             .theme = m_theme,
                                             .format = m_format,
                                             .clock = m_clock,
                                             .language = QStringLiteral("id"),
                                             .isOffline = [this] { return m_isOffline; }};
        return panels::footText(provenances, services);
    }

    /// The visible text, with no-break spaces as spaces.
    static QString seen(QString line) { return line.replace(QChar(QChar::Nbsp), u' '); }

    workspace::Workspace m_workspace = smallWorkspace();
    ManualClock m_clock;
    theme::Theme m_theme;
    theme::Formatter m_format{theme::Language::Indonesian, m_workspace.timeZone};
    bool m_isOffline = false;
};

} // namespace anjungan::test
