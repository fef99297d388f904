// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <initializer_list>
#include <utility>

/// Queries of URLs as they are written: items that are not changed keep their encoding, since the cursors of some
/// servers are valid in one encoding only.
namespace anjungan::source {

/// The URL with all items of `kept`, an encoded query, each once. An item of the same name (case does not matter) but
/// another value or spelling is replaced, except f, limit and offset, which belong to the request.
[[nodiscard]] QUrl withQuery(const QUrl &url, const QString &kept);

/// Whether the URL's query has an item of that name, in any case.
[[nodiscard]] bool hasQueryItem(const QUrl &url, QStringView name);

/// The URL without the query's items of that name, in any case.
[[nodiscard]] QUrl withoutQueryItem(const QUrl &url, QStringView name);

/// The URL with each of the parameters once, at the end. Of a value everything is percent-encoded except letters,
/// digits and -._~, so that a plus in a time zone does not become a space.
[[nodiscard]] QUrl withParameters(const QUrl &url, std::initializer_list<std::pair<QString, QString>> parameters);

/// The text with "…" for each value of `secret`, an encoded query, however it is encoded in the text.
[[nodiscard]] QString withoutValues(QString text, const QString &secret);

} // namespace anjungan::source
