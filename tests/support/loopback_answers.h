// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_source.h"

/// What the loopback source answers when nothing goes wrong. `base` is the landing page's URL.
namespace anjungan::test {

HttpAnswer landingPage(const QString &base);
HttpAnswer conformance();
HttpAnswer collectionList(const QString &base, const std::map<QString, LoopbackCollection> &collections);
HttpAnswer collectionDocument(const QString &base, const LoopbackCollection &collection);
HttpAnswer items(const QString &base, const LoopbackCollection &collection, const HttpRequest &request);
HttpAnswer notFound();

} // namespace anjungan::test
