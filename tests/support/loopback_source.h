// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "tests/support/fault.h"
#include "tests/support/loopback_collection.h"
#include "tests/support/loopback_server.h"

#include <QUrl>

#include <list>
#include <map>
#include <mutex>
#include <vector>

namespace anjungan::test {

/// An OGC API - Features source on 127.0.0.1 and a free port, held in memory, on its own thread. It fails as instructed
/// and records its requests. All functions may be called at any time from any thread.
class LoopbackSource
{
public:
    explicit LoopbackSource(Scheme scheme = Scheme::Http);

    QUrl url() const; ///< the landing page, which has a path

    void put(LoopbackCollection collection); ///< adds or replaces
    void remove(const QString &collection);
    /// In its conformance, sorting and skipping of geometries in its API definition; without this only listing.
    void declare(const source::Abilities &abilities);

    /// The next `times` answers (negative: all) to requests whose decoded path with query contains `part` are faulty,
    /// after `skip` correct ones. Where several rules match, the first one that is not used up applies. A fault may
    /// call this source's other functions, e.g. change the collection between two pages.
    void fail(const QString &part, fault::Fault fault, int times = 1, int skip = 0);
    void mend(); ///< removes all faults

    std::vector<HttpRequest> requests() const;        ///< since the start or clearRequests(), in order
    int requestCount(const QString &part = {}) const; ///< of those whose decoded path with query contains `part`
    void clearRequests();
    int mostAtOnce() const { return m_server.mostAtOnce(); } ///< open requests, at any time since the start

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
    HttpAnswer rightAnswer(const HttpRequest &request) const;
    fault::Fault takeFault(const HttpRequest &request); ///< empty where none applies

    mutable std::mutex m_mutex; ///< guards the next four members
    std::map<QString, LoopbackCollection> m_collections;
    source::Abilities m_abilities;
    std::list<Rule> m_rules;
    std::vector<HttpRequest> m_requests;
    LoopbackServer m_server; ///< last, so that it stops before the data that it reads are destroyed
};

} // namespace anjungan::test
