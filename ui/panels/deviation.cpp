// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/deviation.h"

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

std::optional<double> readLeast(const QJsonValue &bound)
{
    return bound.isDouble() ? std::optional(bound.toDouble()) : std::nullopt;
}

} // namespace

DeviationRule::DeviationRule(const QJsonValue &tone)
    : m_good(readLeast(tone[u"good"])), m_warning(readLeast(tone[u"warning"]))
{
}

theme::Tone DeviationRule::tone(std::optional<double> deviation) const
{
    if (!deviation || !m_good)
        return theme::Tone::Neutral;
    if (*deviation >= *m_good)
        return theme::Tone::Good;
    return m_warning && *deviation >= *m_warning ? theme::Tone::Warning : theme::Tone::Bad;
}

QString DeviationRule::text(const theme::Formatter &formatter, const ValueStyle &style, std::optional<double> deviation)
{
    if (style.format == Format::Percent)
        return formatter.signedReal(deviation, style.decimals.value_or(1), u"pp"_s);
    return formatter.signedReal(deviation, style.format == Format::Decimal ? style.decimals.value_or(2) : 0,
                                style.unit);
}

} // namespace anjungan::panels
