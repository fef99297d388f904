// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/values.h"

#include "core/base/name_table.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr base::NameTable<Format, 7> formats{{{Format::Integer, "integer"_L1},
                                              {Format::Decimal, "decimal"_L1},
                                              {Format::Percent, "percent"_L1},
                                              {Format::Points, "points"_L1},
                                              {Format::Money, "money"_L1},
                                              {Format::Text, "text"_L1},
                                              {Format::Date, "date"_L1}}};

constexpr base::NameTable<theme::Tone, 3> tones{
    {{theme::Tone::Good, "good"_L1}, {theme::Tone::Warning, "warning"_L1}, {theme::Tone::Bad, "bad"_L1}}};

theme::Tone readTone(const QString &tone) { return base::valueIn(tones, tone).value_or(theme::Tone::Neutral); }

QString dateText(const theme::Formatter &formatter, const QString &text)
{
    const QDate day = QDate::fromString(text.first(std::min<qsizetype>(text.size(), 10)), Qt::ISODate);
    return day.isValid() ? formatter.date(day) : text;
}

} // namespace

Format readFormat(const QJsonValue &format) { return base::valueIn(formats, format.toString()).value_or(Format::Text); }

std::optional<double> number(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

theme::Amount amount(const theme::Formatter &formatter, Format format, const QVariant &value, const QString &unit)
{
    const QString none = formatter.integer(std::nullopt);
    const std::optional<double> of = number(value);
    const bool isText = format == Format::Text || format == Format::Date;
    if (isText ? value.toString().isEmpty() : !of)
        return {none, {}};
    switch (format) {
    case Format::Integer:
        return {formatter.integer(of), unit};
    case Format::Decimal:
        return {formatter.real(of, 2), unit};
    case Format::Percent:
        return {formatter.real(of, 1), u"%"_s};
    case Format::Points:
        return {formatter.signedReal(of, 1), u"pp"_s};
    case Format::Money:
        return formatter.moneyAmount(of);
    case Format::Date:
        return {dateText(formatter, value.toString()), {}};
    case Format::Text:
        return {value.toString(), unit};
    }
    std::unreachable();
}

AnswerCell cell(const query::Answer &answer, std::size_t row, const QString &column)
{
    const int at = answer.column(column);
    if (at < 0 || row >= answer.rows.size())
        return {};
    return {answer.rows[row].value(at), answer.columns[static_cast<std::size_t>(at)].unit};
}

ToneRule::ToneRule(const QJsonValue &rule)
    : m_always(readTone(rule.toString())), m_isByBounds(rule.isObject()), m_good(readBounds(rule[u"good"])),
      m_warning(readBounds(rule[u"warning"]))
{
}

theme::Tone ToneRule::tone(std::optional<double> value) const
{
    if (!m_isByBounds)
        return m_always;
    if (!value)
        return theme::Tone::Neutral;
    if (m_good && m_good->contain(*value))
        return theme::Tone::Good;
    return m_warning && m_warning->contain(*value) ? theme::Tone::Warning : theme::Tone::Bad;
}

std::optional<ToneRule::Bounds> ToneRule::readBounds(const QJsonValue &bounds)
{
    if (!bounds.isArray())
        return std::nullopt;
    const auto bound = [&bounds](qsizetype at) {
        const QJsonValue value = bounds[at];
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    return Bounds{bound(0), bound(1)};
}

} // namespace anjungan::panels
