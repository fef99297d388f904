// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve/curves.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

namespace anjungan::panels {

/// The words in and around an S-curve, from its numbers: the curves' texts of values must be set. Plain text.
class CurveWords
{
    Q_DECLARE_TR_FUNCTIONS(CurveWords)

public:
    CurveWords(const theme::Formatter &format, bool isPercent, bool isMonthly)
        : m_format(format), m_isPercent(isPercent), m_isMonthly(isMonthly)
    {
    }

    void writePlan(charts::Curves &curves) const;
    /// `year` is the one before.
    void writeLastYear(charts::Curves &curves, int year) const;
    void writeForecast(charts::Curves &curves, std::optional<int> yearBefore) const;

    static QString today() { return tr("today"); }
    /// For the foot.
    static QString forecaster() { return tr("forecast: Anjungan"); }

private:
    [[nodiscard]] QString ruleOf(const charts::Curves &curves, std::optional<int> yearBefore) const;
    [[nodiscard]] QString rangeOf(const charts::Curves &curves) const;

    const theme::Formatter &m_format;
    bool m_isPercent;
    bool m_isMonthly;
};

} // namespace anjungan::panels
