// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::map {

/// A length on the ground that is 1, 2 or 5 times a power of ten metres.
struct ScaleBar
{
    double pixels = 0; ///< device-independent pixels
    QString text;      ///< "50 km", "200 m"; empty: no scale bar
};

/// The longest scale bar that is no wider than `maxPixels`.
ScaleBar scaleBar(double metresPerPixel, double maxPixels);

} // namespace anjungan::map
