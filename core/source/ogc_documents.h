// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/limits.h"
#include "core/source/link.h"

#include <QJsonObject>
#include <QUrl>

#include <expected>

/// The small documents of OGC API - Features (OGC 17-069r4): landing page, conformance, collection. `url` is always
/// where it came from.
namespace anjungan::source {

std::expected<QJsonObject, Flaw> parseDocument(const QByteArray &body, const Limits &limits);

/// Where the landing page says its conformance is. A link to another origin is not followed: {landing}/conformance is
/// asked instead, which the standard fixes. A flaw where it is no landing page of collections.
std::expected<QUrl, Flaw> conformanceUrl(const QJsonObject &landing, const QUrl &url);

/// A flaw where it does not declare Features' core and GeoJSON, of any version.
std::expected<void, Flaw> checkConformance(const QJsonObject &conformance);

/// {landing}/collections/{id}, the id percent-encoded; a query of the landing page's URL is kept.
QUrl collectionUrl(const QUrl &landing, const QString &id);

/// Where the collection says its items are, as GeoJSON; else, or where that is another origin, {collection}/items. Asks
/// for `limit` rows.
QUrl itemsUrl(const QJsonObject &collection, const QUrl &url, int limit);

} // namespace anjungan::source
