// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/values.h"

#include <QJsonValue>

#include <optional>

namespace anjungan::panels {

/// How the deviation of a value from its target is judged ("tone" of bars with a target) and written.
class DeviationRule
{
public:
    DeviationRule() = default; ///< judges nothing
    explicit DeviationRule(const QJsonValue &tone);

    /// Neutral without a deviation or without bounds.
    theme::Tone tone(std::optional<double> deviation) const;

    /// With its sign, in the style of the value: percentages differ by points.
    static QString text(const theme::Formatter &formatter, const ValueStyle &style, std::optional<double> deviation);

private:
    std::optional<double> m_good;    ///< least deviation that is good; none: no judgement
    std::optional<double> m_warning; ///< least deviation that is a warning, below it is bad
};

} // namespace anjungan::panels
