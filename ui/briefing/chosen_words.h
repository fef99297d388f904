// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

namespace anjungan::briefing {

/// What is chosen, in words.
class ChosenWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::briefing::ChosenWords)

public:
    explicit ChosenWords(const panels::PanelServices &services) : m_services(services) {}

    /// "October 2026 · Deli Serdang · all agencies · Flood", with `area` as the chosen area's name, or its code.
    QString line(const workspace::Briefing &briefing, const workspace::Selection &selection, const QString &area) const;

    /// "Saturday, 21 November 2026"
    QString day(QDate day) const;

private:
    /// The choices of the pages' own parameters.
    QStringList choices(const workspace::Briefing &briefing, const workspace::Selection &selection) const;

    const panels::PanelServices &m_services;
};

} // namespace anjungan::briefing
