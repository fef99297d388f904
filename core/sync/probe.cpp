// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/probe.h"

#include "core/sync/newest.h"

namespace anjungan::sync {

namespace {

bool isSame(const PageValidator &page, const source::Fetched &fetched)
{
    return fetched.notModified || (page.newest && outermostRow(fetched, page.url, page.newest->field) == page.newest);
}

} // namespace

QCoro::Task<Probed> probe(source::Connector &connector, QList<PageValidator> pages, std::stop_token stop)
{
    if (isAskedByOne(pages))
        pages.resize(1);
    Probed probed;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto fetched = co_await connector.fetch({.url = pages[i].url}, pages[i].validator, {}, stop);
        if (!fetched) {
            probed.requests += fetched.error().requests;
            probed.bytes += fetched.error().bytes;
            if (speaksOfAllRequests(fetched.error().kind))
                probed.failure = failureOf(fetched.error());
            co_return probed;
        }
        probed.requests += fetched->requests;
        probed.bytes += fetched->bytes;
        probed.age = std::max(probed.age, fetched->age);
        if (!isSame(pages[i], *fetched)) {
            if (i == 0 && !pages[i].isWhole && !pages[i].newest)
                probed.first = *std::move(fetched);
            co_return probed;
        }
    }
    probed.isConfirmed = true;
    co_return probed;
}

} // namespace anjungan::sync
