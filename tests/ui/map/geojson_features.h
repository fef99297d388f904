// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/feature_set.h"

#include <optional>

namespace anjungan::test {

/// The polygons and points of a GeoJSON file with `idField` and `nameField` of their properties; nothing where the file
/// isn't there.
std::optional<std::vector<render::Feature>> featuresOfGeoJson(const QString &path, const QString &idField,
                                                              const QString &nameField);

/// Where the real data are, beside the checkout.
QString realData(const QString &file);

} // namespace anjungan::test
