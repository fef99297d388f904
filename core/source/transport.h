// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"
#include "core/source/limits.h"
#include "core/source/validator.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <qcorotask.h>

#include <expected>
#include <functional>
#include <optional>
#include <stop_token>

namespace anjungan::source {

struct Request
{
    QUrl url;
    QByteArray accept;
    Validator validator;                       ///< if not empty, an unchanged answer is returned as notModified
    std::function<void(qint64 bytes)> onBytes; ///< bytes received so far, on the caller's thread; may be empty
    qint64 maxBytes = 0;                       ///< of the body, if less than Limits::maxResponseBytes; 0: that limit
    QString sourceQuery = {}; ///< encoded; redirects cannot remove it, errors and logs do not have its values
};

struct Response
{
    bool notModified = false; ///< 304; body is empty
    QUrl url;                 ///< after redirects
    QByteArray body;
    QByteArray contentType;
    bool isEndKnown = true;     ///< the head said how long the body is, so that a cut body would be an error
    QByteArray contentCrs = {}; ///< as sent: "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"
    QByteArray links = {};      ///< the Link fields, joined by commas
    Validator validator;
    std::chrono::seconds age{0};   ///< how long a cache has had it: see parseAge()
    std::optional<QDateTime> date; ///< when the source answered, by its own clock
    qint64 wireBytes =
        0; ///< received, without headers; for a compressed body its decompressed size, since Qt provides no other
};

/// Sends requests over the network. Lives on one thread. Tests replace it.
class Transport
{
public:
    virtual ~Transport() = default;

    /// One GET. Statuses other than 200 and 304 are errors. A stop request ends it with Canceled.
    [[nodiscard]] virtual QCoro::Task<std::expected<Response, SourceError>> get(Request request,
                                                                                std::stop_token stop) = 0;
};

} // namespace anjungan::source
