// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http_message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

/// Changes a correct answer of a source into a faulty one. Several can be applied one after the other.
namespace anjungan::test::fault {

using Fault = std::function<void(HttpAnswer &)>;

Fault status(int code, const HttpHeaders &headers = {}); ///< with an empty JSON object as body
Fault html();                                            ///< 200 and a login page, like a captive portal
Fault body(const QByteArray &bytes, const QByteArray &contentType = "application/geo+json");
Fault header(const QByteArray &name, const QByteArray &value);
Fault redirect(const QByteArray &location, int code = 302);
Fault cutAfter(qint64 bytes);   ///< of the body, then closes although more were announced by Content-Length
Fault announce(qint64 length);  ///< a wrong Content-Length
Fault stallAfter(qint64 bytes); ///< of the body, then sends nothing more
Fault silence();                ///< sends nothing, not even a head
Fault reset();                  ///< the connection is reset before a head
Fault resetAfter(qint64 bytes);
Fault late(std::chrono::milliseconds time);  ///< a correct answer, delayed
Fault drip(std::chrono::milliseconds every); ///< one byte at a time
Fault packed();                              ///< compressed with gzip, correctly
Fault packedBadly();                         ///< compressed with gzip, with one wrong byte in the middle
Fault bomb(qint64 bytes);                    ///< a short body that decompresses to this many spaces after the content
Fault next(const QString &href);             ///< the listing's only next link; empty: none
Fault member(const QString &name,
             const QJsonValue &value); ///< a member of the body's JSON object; undefined: removed

Fault features(const QJsonArray &features);                          ///< replaces the page's own
Fault eachFeature(const std::function<void(QJsonObject &)> &change); ///< of the page
Fault both(const Fault &first, const Fault &second);

} // namespace anjungan::test::fault
