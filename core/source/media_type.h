// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/link.h"

#include <QStringView>

#include <optional>

namespace anjungan::source {

/// Whether a Content-Type is JSON: json, geojson or *+json of application or text, with any parameters.
[[nodiscard]] bool isJson(QStringView contentType);

/// Whether a Content-Type says nothing about the body: none, text/plain, or bytes. Plain files are served like that.
[[nodiscard]] bool saysNothing(QStringView contentType);

/// The link of a relation with the type GeoJSON (by any of its names), otherwise JSON, otherwise without a type; never
/// one of another type. A link may have several relations; the URIs of OGC and IANA for relations are recognised. The
/// first of several equal ones.
[[nodiscard]] std::optional<Link> linkTo(const Links &links, QStringView rel);

/// The same, but with a link of another type where there is none of these; HTML and XML come last.
[[nodiscard]] std::optional<Link> linkOfAnyType(const Links &links, QStringView rel);

} // namespace anjungan::source
