// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

/// Decimals that give an amount of 1 or more three figures.
int decimalsOf(double value) { return value < 9.995 ? 2 : value < 99.95 ? 1 : 0; }

} // namespace

QString Formatter::distance(std::optional<double> metres) const
{
    if (!metres || !std::isfinite(*metres))
        return real(metres, 0);
    if (*metres < 999.5)
        return real(metres, *metres < 9.95 ? 1 : 0) + u" m"_s;
    const double kilometres = *metres / 1000;
    return real(kilometres, decimalsOf(kilometres)) + u" km"_s;
}

QString Formatter::area(std::optional<double> squareMetres) const
{
    constexpr double hectare = 1e4;
    constexpr double squareKilometre = 1e6;
    if (!squareMetres || !std::isfinite(*squareMetres))
        return real(squareMetres, 0);
    if (*squareMetres < hectare - 0.5)
        return integer(squareMetres) + u" m²"_s;
    if (*squareMetres < 99.95 * hectare)
        return real(*squareMetres / hectare, 1) + u" ha"_s;
    const double squareKilometres = *squareMetres / squareKilometre;
    return real(squareKilometres, decimalsOf(squareKilometres)) + u" km²"_s;
}

QString Formatter::coordinates(double longitude, double latitude) const
{
    constexpr int decimals = 5;
    if (!std::isfinite(longitude) || !(std::abs(latitude) <= 90))
        return real(std::nullopt, 0);
    const auto write = [this](double degrees, QStringView positive, QStringView negative) {
        const bool isNegative = degrees < 0 && real(-degrees, decimals) != real(0, decimals);
        return real(std::abs(degrees), decimals) + u"° "_s + (isNegative ? negative : positive).toString();
    };
    const double turn = std::remainder(longitude, 360);
    return isIndonesian() ? write(latitude, u"LU", u"LS") + u' ' + write(turn, u"BT", u"BB")
                          : write(latitude, u"N", u"S") + u' ' + write(turn, u"E", u"W");
}

} // namespace anjungan::theme
