// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exact_integer.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

constexpr int mostDecimals = 9;
constexpr QChar minus(u'\u2212');
constexpr double powersFrom = base::largestExactDouble;

const QString &missing()
{
    static const QString dash = u"–"_s;
    return dash;
}

bool isFigure(std::optional<double> value) { return value && std::isfinite(*value); }

/// The digits of a magnitude below 1e15, with "." before the decimals, halves rounded away from zero in decimal: 0.15
/// is 0.2 at one decimal, although the nearest double is slightly less.
QString roundedDigits(double magnitude, int decimals)
{
    constexpr int significantDigits = 15; // what a double keeps of any decimal text
    const int before = magnitude < 1 ? 1 : static_cast<int>(std::floor(std::log10(magnitude))) + 1;
    const int kept = std::max(decimals, significantDigits - before);
    QString exact = QString::number(magnitude, 'f', kept);
    const qsizetype point = exact.indexOf(u'.');
    if (kept == decimals || point < 0)
        return exact;
    QString digits = exact.first(point) + exact.sliced(point + 1, decimals);
    const bool roundsUp = exact[point + 1 + decimals] >= u'5';
    qsizetype at = digits.size() - 1;
    for (; roundsUp && at >= 0; --at) {
        if (digits[at] != u'9') {
            digits[at] = QChar(digits[at].unicode() + 1);
            break;
        }
        digits[at] = u'0';
    }
    if (roundsUp && at < 0)
        digits.prepend(u'1');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return digits;
}

bool isZero(const QString &digits)
{
    return std::ranges::all_of(digits, [](QChar c) { return c == u'0' || c == u'.'; });
}

QString powerOfTen(double magnitude, QChar decimalPoint)
{
    constexpr QStringView superscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    const QStringList parts = QString::number(magnitude, 'e', 1).split(u'e');
    QString exponent;
    for (const QChar digit : QString::number(parts.at(1).toInt()))
        exponent += superscripts[digit.digitValue()];
    return QString(parts.at(0)).replace(u'.', decimalPoint) + u" × 10"_s + exponent;
}

/// Whether a value that is not 0 would be written as 0.
bool vanishes(double value, int decimals)
{
    const double magnitude = std::abs(value);
    return magnitude > 0 && magnitude < 1 && isZero(roundedDigits(magnitude, decimals));
}

struct MoneyScale
{
    double size;
    const char *word;
    int decimals;
};

constexpr std::array moneyScales{MoneyScale{1, "", 0}, MoneyScale{1e3, QT_TRANSLATE_NOOP("FormatWords", "thousand"), 1},
                                 MoneyScale{1e6, QT_TRANSLATE_NOOP("FormatWords", "million"), 1},
                                 MoneyScale{1e9, QT_TRANSLATE_NOOP("FormatWords", "billion"), 1},
                                 MoneyScale{1e12, QT_TRANSLATE_NOOP("FormatWords", "trillion"), 1}};

const MoneyScale &scaleOf(MoneyUnit unit) { return moneyScales.at(static_cast<std::size_t>(std::to_underlying(unit))); }

/// Whether an amount in that unit is written with decimals that are not all 0, or would be written as 0 without them.
bool hasDecimals(double amount, const MoneyScale &scale)
{
    if (amount >= powersFrom || scale.decimals == 0)
        return false;
    const QString digits = roundedDigits(amount, scale.decimals);
    return !isZero(digits.last(scale.decimals)) || isZero(digits);
}

MoneyUnit below(MoneyUnit unit) { return MoneyUnit{std::to_underlying(unit) - 1}; }

/// The unit in which an amount has at most three digits before its decimals.
MoneyUnit unitOf(double magnitude)
{
    auto unit = MoneyUnit::One;
    const auto overflows = [magnitude](const MoneyScale &scale) {
        return magnitude / scale.size >= powersFrom ||
               roundedDigits(magnitude / scale.size, scale.decimals).toDouble() >= 1000;
    };
    while (unit != MoneyUnit::Trillion && overflows(scaleOf(unit)))
        unit = MoneyUnit{std::to_underlying(unit) + 1};
    return unit;
}

} // namespace

QString Formatter::grouped(const QString &digits, int decimals) const
{
    const qsizetype whole = decimals > 0 ? digits.size() - decimals - 1 : digits.size();
    QString text;
    for (qsizetype i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0)
            text += m_words.groupSeparator();
        text += digits[i];
    }
    return decimals > 0 ? text + m_words.decimalPoint() + digits.last(decimals) : text;
}

QString Formatter::sized(const QString &digits, int decimals, bool isGrouped) const
{
    if (isGrouped)
        return grouped(digits, decimals);
    return decimals > 0 ? QString(digits).replace(u'.', m_words.decimalPoint()) : digits;
}

QString Formatter::number(double value, int decimals, bool isGrouped) const
{
    const double magnitude = std::abs(value);
    if (magnitude >= powersFrom) {
        const QString text = powerOfTen(magnitude, m_words.decimalPoint());
        return value < 0 ? minus + text : text;
    }
    const QString digits = roundedDigits(magnitude, decimals);
    const QString text = sized(digits, decimals, isGrouped);
    return value < 0 && !isZero(digits) ? minus + text : text;
}

void Formatter::dropZeroDecimal(QString &figure) const
{
    if (figure.endsWith(m_words.decimalPoint() + u"0"_s))
        figure.chop(2);
}

QString Formatter::integer(std::optional<double> value) const { return real(value, 0); }

QString Formatter::real(std::optional<double> value, int decimals) const
{
    return isFigure(value) ? number(*value, std::clamp(decimals, 0, mostDecimals)) : missing();
}

QString Formatter::figure(std::optional<double> value, int decimals, bool isGrouped) const
{
    if (!isFigure(value))
        return missing();
    const int shown = std::clamp(decimals, 0, mostDecimals);
    if (!vanishes(*value, shown))
        return number(*value, shown, isGrouped);
    const QString least = number(std::pow(10.0, -shown), shown);
    return *value > 0 ? u"< "_s + least : u"> "_s + minus + least;
}

QString Formatter::whole(qint64 value, bool isGrouped) const
{
    // The magnitude of the least qint64 is beyond its range.
    const quint64 magnitude = value < 0 ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
    const QString text = sized(QString::number(magnitude), 0, isGrouped);
    return value < 0 ? minus + text : text;
}

QString Formatter::percent(std::optional<double> value, int decimals) const
{
    if (!isFigure(value))
        return missing();
    return withUnit(figure(value, decimals), u"%"_s).text();
}

Amount Formatter::withUnit(const QString &figure, const QString &unit) const
{
    const QString pattern = m_words.text(QT_TRANSLATE_NOOP("FormatWords", "%1%"));
    const bool isJoined = unit == u"%" && pattern == u"%1%";
    return isJoined ? Amount{figure + unit, {}} : Amount{figure, unit};
}

QString Formatter::signedReal(std::optional<double> value, int decimals, const QString &unit) const
{
    if (!isFigure(value))
        return missing();
    const QString text = figure(value, decimals);
    const bool isSigned = *value > 0 && !text.startsWith(u'<');
    return withUnit(isSigned ? u'+' + text : text, unit).text();
}

Amount Formatter::moneyIn(double rupiah, const MoneyColumn &column) const
{
    const MoneyScale &scale = scaleOf(column.unit);
    const double amount = std::abs(rupiah) / scale.size;
    const int decimals = rupiah == 0 ? 0 : column.decimals;
    const bool isTooSmall = vanishes(amount, decimals);
    QString text = number(isTooSmall ? std::pow(10.0, -decimals) : amount, decimals);
    text.prepend(u"Rp"_s);
    if (rupiah < 0)
        text.prepend(minus);
    if (isTooSmall)
        text.prepend(rupiah < 0 ? u"> "_s : u"< "_s);
    return {text, *scale.word && rupiah != 0 ? m_words.text(scale.word) : QString()};
}

Amount Formatter::moneyAmount(std::optional<double> rupiah) const
{
    if (!isFigure(rupiah))
        return {missing(), {}};
    return moneyIn(*rupiah, moneyColumn({*rupiah}).value_or(MoneyColumn{}));
}

Amount Formatter::moneyAmount(std::optional<double> rupiah, const MoneyColumn &column) const
{
    return isFigure(rupiah) ? moneyIn(*rupiah, column) : Amount{missing(), {}};
}

std::optional<MoneyColumn> Formatter::moneyColumn(const std::vector<double> &amounts)
{
    constexpr double mostDigits = 1e6;
    std::vector<double> magnitudes;
    for (const double amount : amounts)
        if (std::isfinite(amount) && amount != 0)
            magnitudes.push_back(std::abs(amount));
    if (magnitudes.empty())
        return std::nullopt;
    const auto [least, greatest] = std::ranges::minmax(magnitudes);
    MoneyColumn column{.unit = unitOf(greatest)};
    while (column.unit != MoneyUnit::One &&
           vanishes(least / scaleOf(column.unit).size, scaleOf(column.unit).decimals) &&
           greatest / scaleOf(below(column.unit)).size < mostDigits)
        column.unit = below(column.unit);
    const MoneyScale &scale = scaleOf(column.unit);
    if (std::ranges::any_of(magnitudes, [&scale](double amount) { return hasDecimals(amount / scale.size, scale); }))
        column.decimals = scale.decimals;
    return column;
}

QString Formatter::money(std::optional<double> rupiah) const { return moneyAmount(rupiah).text(); }

QString Formatter::moneyInFull(std::optional<double> rupiah) const
{
    if (!isFigure(rupiah))
        return missing();
    const QString text = integer(rupiah);
    return text.startsWith(minus) ? minus + u"Rp"_s + text.sliced(1) : u"Rp"_s + text;
}

QString Formatter::wholeMoney(qint64 rupiah) const
{
    const QString text = whole(rupiah);
    return rupiah < 0 ? minus + u"Rp"_s + text.sliced(1) : u"Rp"_s + text;
}

QString Formatter::shortCount(qint64 count) const
{
    struct Scale
    {
        double size;
        const char *pattern;
    };
    constexpr std::array scales{Scale{1e3, QT_TRANSLATE_NOOP("FormatWords", "%1k")},
                                Scale{1e6, QT_TRANSLATE_NOOP("FormatWords", "%1M")},
                                Scale{1e9, QT_TRANSLATE_NOOP("FormatWords", "%1bn")}};
    if (count < 0)
        return missing();
    if (count < 1000)
        return QString::number(count);
    const auto value = static_cast<double>(count);
    std::size_t at = 0;
    // 999,950 would show as "1,000k".
    while (at + 1 < scales.size() && value >= 999.5 * scales[at].size)
        ++at;
    const double scaled = value / scales[at].size;
    QString text = number(scaled, scaled < 9.95 ? 1 : 0);
    dropZeroDecimal(text);
    return m_words.text(scales[at].pattern).arg(text);
}

QString Formatter::bytes(qint64 count) const
{
    constexpr std::array units{QT_TRANSLATE_NOOP("FormatWords", "B"), QT_TRANSLATE_NOOP("FormatWords", "kB"),
                               QT_TRANSLATE_NOOP("FormatWords", "MB"), QT_TRANSLATE_NOOP("FormatWords", "GB"),
                               QT_TRANSLATE_NOOP("FormatWords", "TB")};
    if (count < 0)
        return missing();
    auto value = static_cast<double>(count);
    std::size_t unit = 0;
    // 999.95 would show as "1.000,0": then the next unit is used.
    for (; unit + 1 < units.size() && value >= (unit == 0 ? 1000 : 999.95); ++unit)
        value /= 1000;
    return amount(number(value, unit == 0 ? 0 : 1), units.at(unit));
}

} // namespace anjungan::theme
