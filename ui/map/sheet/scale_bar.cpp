// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/scale_bar.h"

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

ScaleBar scaleBar(double metresPerPixel, double maxPixels)
{
    const double longest = metresPerPixel * maxPixels;
    if (!std::isfinite(longest) || longest < 1)
        return {};
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    const double share = longest / power;
    const double metres = power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
    const bool kilometres = metres >= 1000;
    const double value = kilometres ? metres / 1000 : metres;
    return {metres / metresPerPixel, u"%1 %2"_s.arg(value, 0, 'f', 0).arg(kilometres ? u"km"_s : u"m"_s)};
}

} // namespace anjungan::map
