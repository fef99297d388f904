// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http_message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

/// What a source does wrong with an answer that would have been right. Several can be applied in a row.
namespace anjungan::test::fault {

using Fault = std::function<void(HttpAnswer &)>;

Fault status(int code, const HttpHeaders &headers = {}); ///< with an empty JSON object as body
Fault html();                                            ///< 200 and a login page, as a captive portal answers
Fault body(const QByteArray &bytes, const QByteArray &contentType = "application/geo+json");
Fault header(const QByteArray &name, const QByteArray &value);
Fault redirect(const QByteArray &location, int code = 302);
Fault cutAfter(qint64 bytes);   ///< of the body, then closes although more were announced
Fault announce(qint64 length);  ///< a Content-Length that is not the body's
Fault stallAfter(qint64 bytes); ///< of the body, then says nothing more
Fault silence();                ///< not even a head
Fault reset();                  ///< the connection is reset before a head
Fault resetAfter(qint64 bytes);
Fault late(std::chrono::milliseconds time);  ///< but well
Fault drip(std::chrono::milliseconds every); ///< a byte at a time
Fault packed();                              ///< as gzip, well
Fault packedBadly();                         ///< as gzip with a byte in the middle that is another
Fault bomb(qint64 bytes);                    ///< a few bytes that unpack to so many spaces behind the body
Fault next(const QString &href);             ///< the listing's only next link; empty: none
Fault member(const QString &name,
             const QJsonValue &value); ///< a member of the body's JSON object; undefined: taken out

Fault features(const QJsonArray &features);                          ///< instead of the page's own
Fault eachFeature(const std::function<void(QJsonObject &)> &change); ///< of the page
Fault both(const Fault &first, const Fault &second);

} // namespace anjungan::test::fault
