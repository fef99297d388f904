// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

/// The number of decimals with which an amount of 1 or more has three digits.
int decimalsOf(double value) { return value < 9.995 ? 2 : value < 99.95 ? 1 : 0; }

} // namespace

QString Formatter::amount(const QString &value, const char *unit) const
{
    return Amount{value, m_words.text(unit)}.text();
}

QString Formatter::distance(std::optional<double> metres) const
{
    if (!metres || !std::isfinite(*metres))
        return real(metres, 0);
    if (*metres < 999.5)
        return amount(real(metres, *metres < 9.95 ? 1 : 0), QT_TRANSLATE_NOOP("FormatWords", "m"));
    const double kilometres = *metres / 1000;
    return amount(real(kilometres, decimalsOf(kilometres)), QT_TRANSLATE_NOOP("FormatWords", "km"));
}

QString Formatter::area(std::optional<double> squareMetres) const
{
    constexpr double hectare = 1e4;
    constexpr double squareKilometre = 1e6;
    if (!squareMetres || !std::isfinite(*squareMetres))
        return real(squareMetres, 0);
    if (*squareMetres < hectare - 0.5)
        return amount(integer(squareMetres), QT_TRANSLATE_NOOP("FormatWords", "m²"));
    if (*squareMetres < 99.95 * hectare)
        return amount(real(*squareMetres / hectare, 1), QT_TRANSLATE_NOOP("FormatWords", "ha"));
    const double squareKilometres = *squareMetres / squareKilometre;
    return amount(real(squareKilometres, decimalsOf(squareKilometres)), QT_TRANSLATE_NOOP("FormatWords", "km²"));
}

QString Formatter::coordinates(double longitude, double latitude) const
{
    constexpr int decimals = 5;
    if (!std::isfinite(longitude) || !(std::abs(latitude) <= 90))
        return real(std::nullopt, 0);
    struct Direction
    {
        const char *source;
        const char *meaning;
    };
    constexpr Direction north = QT_TRANSLATE_NOOP3("FormatWords", "N", "north, after degrees of latitude");
    constexpr Direction south = QT_TRANSLATE_NOOP3("FormatWords", "S", "south, after degrees of latitude");
    constexpr Direction east = QT_TRANSLATE_NOOP3("FormatWords", "E", "east, after degrees of longitude");
    constexpr Direction west = QT_TRANSLATE_NOOP3("FormatWords", "W", "west, after degrees of longitude");
    const auto write = [this](double degrees, const Direction &positive, const Direction &negative) {
        const bool isNegative = degrees < 0 && real(-degrees, decimals) != real(0, decimals);
        const auto &[source, meaning] = isNegative ? negative : positive;
        return real(std::abs(degrees), decimals) + u"° "_s + m_words.text(source, meaning);
    };
    return write(latitude, north, south) + u' ' + write(std::remainder(longitude, 360), east, west);
}

} // namespace anjungan::theme
