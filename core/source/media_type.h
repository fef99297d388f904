// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/link.h"

#include <QStringView>

#include <optional>

namespace anjungan::source {

/// Whether a Content-Type may carry JSON: application/json or application/*+json, whatever its parameters.
bool isJson(QStringView contentType);

/// The link of a relation that leads to GeoJSON, else to plain JSON, else to it is not said what; never to another
/// type. Relations are also known by OGC's URIs for them. The first of equals.
std::optional<Link> linkTo(const Links &links, QStringView rel);

} // namespace anjungan::source
