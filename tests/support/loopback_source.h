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

/// An OGC API - Features source on 127.0.0.1 and a free port, held in memory, on a thread of its own. It fails as told
/// and remembers what it was asked. All its functions may be called at any time from any thread.
class LoopbackSource
{
public:
    explicit LoopbackSource(Scheme scheme = Scheme::Http);

    QUrl url() const; ///< the landing page, which has a path

    void put(LoopbackCollection collection); ///< adds or replaces
    void remove(const QString &collection);
    void declare(const source::Abilities &abilities); ///< by its conformance; nothing more than listing until then

    /// The next `times` answers (negative: all) to requests whose decoded path with query contains `part` go wrong,
    /// after the first `skip` of them went well. Where several rules match, the one set first and not yet used up
    /// counts. A fault may call this source's other functions, e.g. change the collection between two pages.
    void fail(const QString &part, fault::Fault fault, int times = 1, int skip = 0);
    void mend(); ///< no more faults

    std::vector<HttpRequest> requests() const;        ///< since the start or clearRequests(), in their order
    int requestCount(const QString &part = {}) const; ///< of those whose decoded path with query contains `part`
    void clearRequests();
    int mostAtOnce() const { return m_server.mostAtOnce(); } ///< requests under way, at any time since the start

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
    fault::Fault takeFault(const HttpRequest &request); ///< empty where all goes well

    mutable std::mutex m_mutex; ///< guards the next four
    std::map<QString, LoopbackCollection> m_collections;
    source::Abilities m_abilities;
    std::list<Rule> m_rules;
    std::vector<HttpRequest> m_requests;
    LoopbackServer m_server; ///< last: it stops before what it reads goes
};

} // namespace anjungan::test
