// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/limits.h"
#include "core/source/source_address.h"

#include <QJsonObject>

#include <expected>

/// The small documents of OGC API - Features (OGC 17-069r4): landing page, conformance, collection. `url` is always the
/// document's URL after redirects. Where several URLs are returned, they are to be tried in turn: what a link says
/// first, then what the standard fixes.
namespace anjungan::source {

[[nodiscard]] std::expected<QJsonObject, Flaw> parseDocument(const QByteArray &body, const Limits &limits);

/// The document's links. Lenient: a link may be an object instead of a list of one, and its relations a list.
Links linksOf(const QJsonObject &document, const Limits &limits);

/// A flaw if it does not look like a landing page of collections.
[[nodiscard]] std::expected<void, Flaw> checkLanding(const Links &links);

/// A flaw if it declares standards, but nothing of OGC API - Features or its draft, WFS 3.
[[nodiscard]] std::expected<void, Flaw> checkConformance(const QJsonObject &conformance);

QList<QUrl> conformanceUrls(const Links &landing, const QUrl &url, const SourceAddress &address);

/// The list of the collections.
QList<QUrl> collectionListUrls(const Links &landing, const QUrl &url, const SourceAddress &address);

/// {collections}/{id}, with the id percent-encoded.
QList<QUrl> collectionUrls(const Links &landing, const QUrl &url, const SourceAddress &address, const QString &id);

/// The items as GeoJSON; of each `limit` rows are requested.
QList<QUrl> itemsUrls(const Links &collection, const QUrl &url, const SourceAddress &address, const QString &id,
                      int limit);

} // namespace anjungan::source
