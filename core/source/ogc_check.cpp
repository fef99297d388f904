// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_check.h"

#include "core/source/media_type.h"
#include "core/source/ogc_documents.h"
#include "core/source/ogc_narrowing.h"

namespace anjungan::source {

namespace {

/// Whether the source answered, but not with the document.
bool isOfTheDocument(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::WrongType:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        return true;
    default:
        return false;
    }
}

/// The conformance and the API definition only make a sync cheaper: they may fail in more ways.
bool canDoWithout(ErrorKind kind)
{
    return isOfTheDocument(kind) || kind == ErrorKind::Refused || kind == ErrorKind::ServerFault ||
           kind == ErrorKind::Redirect;
}

} // namespace

QCoro::Task<std::expected<CheckedSource, SourceError>> checkSource(const OgcRequests &requests, SourceAddress &address,
                                                                   SourceTraffic &traffic, std::stop_token stop)
{
    CheckedSource checked{.url = address.landing()};
    const auto landing = co_await requests.document(address.landing(), traffic, stop);
    if (landing) {
        checked.links = landing->links;
        checked.url = landing->url;
        address.learn(landing->links, landing->url);
        if (const auto looks = checkLanding(landing->links); !looks)
            checked.doubt = requests.errorAt(landing->url, looks.error());
    } else if (isOfTheDocument(landing.error().kind)) {
        checked.doubt = landing.error();
    } else {
        co_return std::unexpected(landing.error());
    }

    const QList<QUrl> urls = conformanceUrls(checked.links, checked.url, address);
    const auto conformance = co_await requests.firstDocument(urls, traffic, stop);
    if (!conformance && !canDoWithout(conformance.error().kind))
        co_return std::unexpected(conformance.error());
    if (conformance) {
        checked.abilities = abilitiesOf(conformance->object);
        if (const auto declared = checkConformance(conformance->object); !declared && !checked.doubt)
            checked.doubt = requests.errorAt(conformance->url, declared.error());
    }

    const std::optional<Link> definition = linkTo(checked.links, u"service-desc");
    const auto url = definition ? address.follow(definition->href, checked.url) : std::nullopt;
    // It may be large: not for what only saves bytes once a day.
    if (url && !checked.abilities.sorts) {
        const auto api = co_await requests.document(*url, traffic, stop);
        if (!api && !canDoWithout(api.error().kind))
            co_return std::unexpected(api.error());
        if (api)
            checked.parameters = ItemsParameters(api->object);
    }
    co_return checked;
}

} // namespace anjungan::source
