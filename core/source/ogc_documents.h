// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/limits.h"
#include "core/source/link.h"

#include <QJsonObject>
#include <QUrl>

#include <expected>

/// The small documents of OGC API - Features (OGC 17-069r4): landing page, conformance, collection. `url` is always the
/// document's URL.
namespace anjungan::source {

[[nodiscard]] std::expected<QJsonObject, Flaw> parseDocument(const QByteArray &body, const Limits &limits);

/// The URL of the conformance, from the landing page. A link to another origin is not followed: {landing}/conformance,
/// defined by the standard, is used instead. A flaw if it is not a landing page of collections.
[[nodiscard]] std::expected<QUrl, Flaw> conformanceUrl(const QJsonObject &landing, const QUrl &url);

/// A flaw if it does not declare Features' core and GeoJSON, of any version.
[[nodiscard]] std::expected<void, Flaw> checkConformance(const QJsonObject &conformance);

/// {landing}/collections/{id}, with the id percent-encoded, and with the query of the landing page's URL.
QUrl collectionUrl(const QUrl &landing, const QString &id);

/// The URL of the collection's items as GeoJSON; {collection}/items if there is no link or it has another origin.
/// Requests `limit` rows.
QUrl itemsUrl(const QJsonObject &collection, const QUrl &url, int limit);

} // namespace anjungan::source
