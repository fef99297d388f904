// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace anjungan::test {

/// A `filter` condition on a field: rows whose value is not before `time`.
struct NotBefore
{
    QString field;
    QDateTime time; ///< UTC; the start of the day for a DATE
};

/// Rows that are made on request, so that a collection may have millions of them. Called on the server's thread.
struct MadeRows
{
    qint64 count = 0;
    std::function<QByteArray(qint64 row)> feature; ///< a whole GeoJSON feature, row 0 to count - 1

    /// The rows that a condition selects, ascending. If it is not set, every row is made and checked.
    std::function<std::vector<qint64>(const NotBefore &condition)> matching = {};
};

/// A collection of the loopback source and how it is listed. The defaults are those of an ideal server.
struct LoopbackCollection
{
    QString id;
    std::vector<QJsonObject> features; ///< GeoJSON features, in the order they are listed: see feature()
    std::optional<MadeRows> made = {}; ///< instead of `features`
    int maxLimit = 10'000;             ///< a greater limit is silently lowered to it
    bool ignoresLimit = false;         ///< one page with all rows, like a plain file on a web server
    bool ignoresOffset = false;
    bool refusesOffsetBeyondEnd = false; ///< with 400, like MapServer
    bool linksNext = true;
    bool ignoresOrder = false;      ///< answers every sortby in its own order
    bool sendsGeometry = false;     ///< also where only some properties are requested, unless told to skip it
    bool ignoresFilter = false;     ///< answers every filter with all rows
    bool nextForgetsFilter = false; ///< the next link has limit and offset only
    bool linksItems = true;         ///< the collection's document has an items link
    bool tellsMatched = true;
    bool tellsReturned = true;
    QByteArray etag;          ///< of every page, e.g. "\"v1\""; empty: none is sent. A request with it is answered 304
    QByteArray lastModified;  ///< an HTTP date, likewise
    bool etagPerPage = false; ///< each page has its own ETag, computed from its bytes; replaces `etag`
};

/// A GeoJSON feature. id: string, number, or undefined for none; geometry: null for none.
QJsonObject feature(const QJsonValue &id, const QJsonValue &geometry, const QJsonObject &properties);
QJsonObject point(double lon, double lat); ///< a geometry
/// A polygon geometry: the rectangle between two corners.
QJsonObject rectangle(double west, double south, double east, double north);
/// `count` points with ids "1" to count and the properties {"kode": id, "nilai": index}.
std::vector<QJsonObject> numberedPoints(int count);

} // namespace anjungan::test
