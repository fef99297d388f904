// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/values.h"

#include "core/base/iso_time.h"
#include "core/base/name_table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr base::NameTable<Format, 8> formats{{{Format::Integer, "integer"_L1},
                                              {Format::Decimal, "decimal"_L1},
                                              {Format::Percent, "percent"_L1},
                                              {Format::Points, "points"_L1},
                                              {Format::Money, "money"_L1},
                                              {Format::Text, "text"_L1},
                                              {Format::Date, "date"_L1},
                                              {Format::Period, "period"_L1}}};

constexpr base::NameTable<theme::Tone, 3> tones{
    {{theme::Tone::Good, "good"_L1}, {theme::Tone::Warning, "warning"_L1}, {theme::Tone::Bad, "bad"_L1}}};

theme::Tone readTone(const QString &tone) { return base::valueIn(tones, tone).value_or(theme::Tone::Neutral); }

constexpr int usualDecimals = 2;
constexpr int percentDecimals = 1;

/// A day, or a moment as the day or the minute in the formatter's zone; other text is unchanged.
QString timeText(const theme::Formatter &formatter, const QString &text, bool isDay)
{
    const auto time = base::parseIsoTime(text);
    if (!time)
        return text;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time->msecs, QTimeZone::UTC);
    if (time->isDate || !time->hasZone)
        return formatter.date(moment.date());
    return isDay ? formatter.day(moment) : formatter.dateTime(moment);
}

/// A number as it is, in the marks of the language and without groups: it may be a name.
QString plainNumber(const theme::Formatter &formatter, const QVariant &value)
{
    constexpr int mostDecimals = 9;
    const double number = value.toDouble();
    const QString digits = QString::number(number, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = digits.indexOf(u'.');
    const auto decimals = point < 0 ? 0 : static_cast<int>(digits.size() - point - 1);
    return formatter.figure(number, std::min(decimals, mostDecimals), false);
}

QString textOf(const theme::Formatter &formatter, store::ColumnType type, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return formatter.yesNo(value.toBool());
    case QMetaType::Double:
        return std::isfinite(value.toDouble()) ? plainNumber(formatter, value) : QString();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return formatter.whole(value.toLongLong(), false);
    default:
        break;
    }
    if (type == store::ColumnType::Date || type == store::ColumnType::DateTime)
        return timeText(formatter, value.toString(), false);
    return value.toString();
}

QString figureText(const theme::Formatter &formatter, const ValueStyle &style, const QVariant &value, int usual)
{
    const int decimals = style.format == Format::Integer ? 0 : style.decimals.value_or(usual);
    if (decimals == 0 && isWhole(value))
        return formatter.whole(value.toLongLong(), style.isGrouped);
    return formatter.figure(number(value), decimals, style.isGrouped);
}

theme::Amount withUnit(const theme::Formatter &formatter, const ValueStyle &style, const QString &figure)
{
    return formatter.withUnit(figure, unitBeside(formatter, figure, style.unit, style.unitOfOne));
}

theme::Amount moneyText(const theme::Formatter &formatter, const ValueStyle &style, double rupiah)
{
    return style.money ? formatter.moneyAmount(rupiah, *style.money) : formatter.moneyAmount(rupiah);
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

bool isWhole(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
}

QString unitBeside(const theme::Formatter &formatter, const QString &figure, const QString &unit,
                   const QString &unitOfOne)
{
    const bool isOne = !unit.isEmpty() && !unitOfOne.isEmpty() && figure == formatter.whole(1);
    return isOne ? unitOfOne : unit;
}

ValueStyle styleOf(const query::Answer &answer, const QString &column, Format format)
{
    ValueStyle style{.format = format, .unit = {}, .decimals = {}, .money = {}};
    const int at = answer.column(column);
    if (at < 0)
        return style;
    const query::AnswerColumn &of = answer.columns[static_cast<std::size_t>(at)];
    style.unit = of.unit;
    style.unitOfOne = of.unitOfOne;
    style.decimals = of.decimals;
    style.isGrouped = of.grouping.value_or(true);
    style.type = of.type;
    style.titles = of.valueTitles;
    if (format == Format::Money) {
        std::vector<std::optional<double>> values;
        values.reserve(answer.rows.size());
        for (const QVariantList &row : answer.rows)
            values.push_back(number(row.value(at)));
        style.money = moneyColumnOf(values);
    }
    return style;
}

std::optional<theme::MoneyColumn> moneyColumnOf(const std::vector<std::optional<double>> &values)
{
    std::vector<double> amounts;
    amounts.reserve(values.size());
    for (const std::optional<double> &value : values)
        amounts.push_back(value.value_or(0));
    return theme::Formatter::moneyColumn(amounts);
}

theme::Amount amount(const theme::Formatter &formatter, const ValueStyle &style, const QVariant &value)
{
    const QString none = formatter.integer(std::nullopt);
    if (value.typeId() == QMetaType::Bool && !value.isNull())
        return {formatter.yesNo(value.toBool()), {}};
    const std::optional<double> of = number(value);
    const bool isText = style.format == Format::Text || style.format == Format::Date || style.format == Format::Period;
    if (isText ? value.toString().isEmpty() : !of)
        return {none, {}};
    switch (style.format) {
    case Format::Integer:
    case Format::Decimal:
        return withUnit(formatter, style, figureText(formatter, style, value, usualDecimals));
    case Format::Percent:
        return formatter.withUnit(figureText(formatter, style, value, percentDecimals), u"%"_s);
    case Format::Points:
        return {formatter.signedReal(of, style.decimals.value_or(percentDecimals)), u"pp"_s};
    case Format::Money:
        return moneyText(formatter, style, *of);
    case Format::Date:
        return {timeText(formatter, value.toString(), true), {}};
    case Format::Period:
        return {formatter.shortPeriod(value.toString()), {}};
    case Format::Text:
        if (const QString title = style.titles.value(value.toString()); !title.isEmpty())
            return {title, {}};
        return withUnit(formatter, style, textOf(formatter, style.type, value));
    }
    std::unreachable();
}

theme::Amount amount(const theme::Formatter &formatter, Format format, const QVariant &value, const QString &unit)
{
    return amount(formatter, ValueStyle{.format = format, .unit = unit, .decimals = {}, .money = {}}, value);
}

AnswerCell cell(const query::Answer &answer, std::size_t row, const QString &column)
{
    const int at = answer.column(column);
    if (at < 0 || row >= answer.rows.size())
        return {};
    const query::AnswerColumn &of = answer.columns[static_cast<std::size_t>(at)];
    const QVariant value = answer.rows[row].value(at);
    const bool hasTitle = !of.valueTitles.isEmpty() && !value.isNull();
    return {value, of.unit, of.type, hasTitle ? of.valueTitles.value(value.toString()) : QString()};
}

QString titleOf(const query::Answer &answer, const QString &column)
{
    const int at = answer.column(column);
    return at < 0 ? QString() : answer.columns[static_cast<std::size_t>(at)].title;
}

ValueStyle axisStyle(ValueStyle style)
{
    if (style.money && style.money->unit != theme::MoneyUnit::One)
        style.money->decimals = 1;
    return style;
}

QString wordOf(const theme::Formatter &formatter, const AnswerCell &cell)
{
    if (cell.value.isNull())
        return {};
    return cell.title.isEmpty() ? textOf(formatter, cell.type, cell.value) : cell.title;
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
