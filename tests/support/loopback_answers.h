// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "tests/support/http_message.h"
#include "tests/support/loopback_collection.h"

#include <map>

/// The loopback source's answers when no fault is set. `base` is the landing page's URL.
namespace anjungan::test {

/// With a link to the API definition if the source has abilities that only it tells: to sort and to skip geometries.
HttpAnswer landingPage(const QString &base, const source::Abilities &abilities);
HttpAnswer apiDefinition(const source::Abilities &abilities);
HttpAnswer conformance(const source::Abilities &abilities);
HttpAnswer collectionList(const QString &base, const std::map<QString, LoopbackCollection> &collections);
HttpAnswer collectionDocument(const QString &base, const LoopbackCollection &collection);
HttpAnswer badRequest(); ///< 400
HttpAnswer notFound();   ///< 404

QString collectionUrl(const QString &base, const QString &id);
QJsonObject linkObject(const QString &rel, const QString &href,
                       const QString &type = QStringLiteral("application/json"));

} // namespace anjungan::test
