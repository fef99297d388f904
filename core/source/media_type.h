// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/link.h"

#include <QStringView>

#include <optional>

namespace anjungan::source {

/// Whether a Content-Type is JSON: application/json or application/*+json, with any parameters.
[[nodiscard]] bool isJson(QStringView contentType);

/// The link of a relation with the type GeoJSON, otherwise plain JSON, otherwise without a type; never one of another
/// type. OGC's URIs of relations are recognised too. The first of several equal ones.
[[nodiscard]] std::optional<Link> linkTo(const Links &links, QStringView rel);

} // namespace anjungan::source
