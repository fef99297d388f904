// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_format.h"
#include "core/workspace/time_expression.h"
#include "ui/panels/panel_services.h"

#include <QStringList>

#include <optional>

namespace anjungan::panels {

/// Which of some periods the chosen one lets queries with `latest` find: those up to a single period, those within a
/// time such as "2026-01..2026-06" or "this-year", all if nothing is chosen.
class ChosenPeriod
{
public:
    /// `newest`: the newest of the periods that have data; times are counted from it and from today.
    ChosenPeriod(const QString &chosen, const QString &newest, const PanelServices &services);

    [[nodiscard]] bool includes(const QString &period) const;

private:
    QString m_chosen;
    std::optional<workspace::ResolvedTime> m_time; ///< none: m_chosen is a single period, or text
};

} // namespace anjungan::panels
