// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::panels {

/// Says what a panel shows where that is not what is chosen on the page, or cannot be seen there.
class ScopeWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::ScopeWords)

public:
    /// Both references must outlive it.
    ScopeWords(const PanelServices &services, const PageContext &context) : m_services(services), m_context(context) {}

    /// "Province · Oct 2026": what is shown instead of the chosen area, period or agency that the answer does not
    /// follow; empty if it follows all that are chosen.
    QString beside(const query::Scope &scope, const query::Provenance &provenance) const;

    /// "Flood · SMA": the choices that the answer follows of the page's own parameters, but for agencies. One of them
    /// is chosen from the beginning, so that without it a number would seem to be about all of them.
    QString chosen(const query::Scope &scope) const;

    /// "Not available per subdistrict", for an answer whose isBelowLevels or isOutsidePart is set.
    QString notAvailable(const query::Scope &scope) const;

private:
    QString period(const query::Scope &scope, const query::Provenance &provenance) const;
    QString periodOf(const query::Provenance &provenance) const;
    QString agency(const query::Scope &scope, const query::Provenance &provenance) const;

    const PanelServices &m_services;
    const PageContext &m_context;
};

} // namespace anjungan::panels
