// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/feature_set.h"

#include <optional>

namespace anjungan::test {

/// The polygons and points of a GeoJSON file with `idField` and `nameField` of their properties; none if the file does
/// not exist.
std::optional<std::vector<render::Feature>> featuresOfGeoJson(const QString &path, const QString &idField,
                                                              const QString &nameField);

/// The folder of the real data, beside the checkout.
QString realData(const QString &file);

} // namespace anjungan::test
