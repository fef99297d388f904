// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fault.h"
#include "tests/support/loopback_server.h"

#include <QJsonObject>
#include <QUrl>

#include <list>
#include <map>
#include <mutex>
#include <vector>

namespace anjungan::test {

/// A collection of the loopback source and how it is listed. The defaults are a server at its best.
struct LoopbackCollection
{
    QString id;
    std::vector<QJsonObject> features; ///< GeoJSON features, in the order they are listed: see feature()
    int maxLimit = 10'000;             ///< a greater limit is lowered to it without a word
    bool ignoresLimit = false;         ///< everything in one page, as a plain file on a web server
    bool ignoresOffset = false;
    bool refusesOffsetBeyondEnd = false; ///< with 400, as MapServer
    bool linksNext = true;
    bool linksItems = true; ///< the collection's document has an items link
    bool tellsMatched = true;
    bool tellsReturned = true;
    QByteArray etag;         ///< of every page, e.g. "\"v1\""; empty: none is sent. A request with it is answered 304
    QByteArray lastModified; ///< an HTTP date, likewise
};

/// A GeoJSON feature. id: string, number, or undefined for none; geometry: null for none.
QJsonObject feature(const QJsonValue &id, const QJsonValue &geometry, const QJsonObject &properties);
QJsonObject point(double lon, double lat); ///< a geometry
/// A polygon geometry: the rectangle between two corners.
QJsonObject rectangle(double west, double south, double east, double north);
/// `count` points with ids "1" to count and the properties {"kode": id, "nilai": index}.
std::vector<QJsonObject> numberedPoints(int count);

/// An OGC API - Features source on 127.0.0.1 and a free port, held in memory, on a thread of its own. It fails as told
/// and remembers what it was asked. All its functions may be called at any time from any thread.
class LoopbackSource
{
public:
    LoopbackSource();

    QUrl url() const; ///< the landing page, which has a path

    void put(LoopbackCollection collection); ///< adds or replaces
    void remove(const QString &collection);

    /// The next `times` answers (negative: all) to requests whose decoded path with query contains `part` go wrong,
    /// after the first `skip` of them went well. Where several rules match, the one set first and not yet used up
    /// counts.
    void fail(const QString &part, fault::Fault fault, int times = 1, int skip = 0);
    void mend(); ///< no more faults

    std::vector<HttpRequest> requests() const;        ///< since the start or clearRequests(), in their order
    int requestCount(const QString &part = {}) const; ///< of those whose decoded path with query contains `part`
    void clearRequests();

    void stop() { m_server.stop(); }   ///< connections are refused
    void start() { m_server.start(); } ///< again, on the same port

private:
    struct Rule
    {
        QString part;
        fault::Fault fault;
        int times;
        int skip;
    };

    HttpAnswer answer(const HttpRequest &request);

    mutable std::mutex m_mutex; ///< guards the next three
    std::map<QString, LoopbackCollection> m_collections;
    std::list<Rule> m_rules;
    std::vector<HttpRequest> m_requests;
    LoopbackServer m_server; ///< last: it stops before what it reads goes
};

} // namespace anjungan::test
