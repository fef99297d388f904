// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/cell_title.h"
#include "ui/briefing/composition.h"

#include <QCoreApplication>

namespace anjungan::briefing {

/// The texts around what a panel shows on paper.
class CellWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::briefing::CellWords)

public:
    /// Both references must outlive it.
    CellWords(const panels::PanelServices &services, const Sources &numbers) : m_services(services), m_numbers(numbers)
    {
    }

    CellTitle titleOf(const Cell &cell) const;
    /// "1, 4"
    /// "12 of 44 rows": of a panel that does not show all of them; empty otherwise.
    QString rowsLine(const panels::Panel &panel) const;
    /// "Rows 13–44 of 44" of a table that goes on.
    QString rowsLine(int first, int count, int all) const;
    /// "since 5 Aug", with the year of another one, and "bound −10.0 pp"; empty if there is none.
    QString since(const QString &day) const;
    static QString bound(const QString &bound);

private:
    const panels::PanelServices &m_services;
    const Sources &m_numbers;
};

} // namespace anjungan::briefing
