// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_documents.h"

#include "core/source/media_type.h"
#include "core/source/query_items.h"
#include "core/workspace/document/json_count.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace anjungan::source {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

QString relationsOf(const QJsonValue &value)
{
    QStringList relations;
    for (const auto &one : value.toArray())
        relations << one.toString();
    return value.isArray() ? relations.join(u' ') : value.toString();
}

/// The URL of a link if it can be followed, then the one that the standard defines, unless it is the same page.
QList<QUrl> candidates(const std::optional<Link> &link, const QUrl &document, const SourceAddress &address,
                       const QUrl &fixed)
{
    const auto followed = link ? address.follow(link->href, document) : std::nullopt;
    if (!followed)
        return {fixed};
    return followed->path(QUrl::FullyEncoded) == fixed.path(QUrl::FullyEncoded) ? QList{*followed}
                                                                                : QList{*followed, fixed};
}

QString encodedName(const QString &id) { return QString::fromLatin1(QUrl::toPercentEncoding(id)); }

} // namespace

std::expected<QJsonObject, Flaw> parseDocument(const QByteArray &body, const Limits &limits)
{
    if (body.size() > limits.maxDocumentBytes)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::DocumentTooLarge>()});
    if (workspace::countValues(body) > limits.maxDocumentValues)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::DocumentTooManyValues>()});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::BrokenJson>(error.offset, body.size())});
    if (!document.isObject())
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::NotJsonObject>()});
    return document.object();
}

Links linksOf(const QJsonObject &document, const Limits &limits)
{
    Links links;
    const QJsonValue value = document.value(u"links");
    const QJsonArray array = value.isObject() ? QJsonArray{value} : value.toArray();
    for (const auto &item : array) {
        const QJsonObject link = item.toObject();
        const QString href = link.value(u"href").toString();
        if (std::ssize(links) < limits.maxLinks && !href.isEmpty() && href.size() <= limits.maxLinkBytes)
            links.push_back(
                {.rel = relationsOf(link.value(u"rel")), .type = link.value(u"type").toString(), .href = href});
    }
    return links;
}

std::expected<void, Flaw> checkLanding(const Links &links)
{
    if (!linkOfAnyType(links, u"data"))
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::NotLandingPage>()});
    return {};
}

std::expected<void, Flaw> checkConformance(const QJsonObject &conformance)
{
    const QJsonArray classes = conformance.value(u"conformsTo").toArray();
    const auto isOfFeatures = [](const QJsonValue &value) {
        const QString uri = value.toString();
        return uri.contains("/ogcapi-features-"_L1) || uri.contains("/wfs-1/3."_L1);
    };
    if (!classes.isEmpty() && std::ranges::none_of(classes, isOfFeatures))
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::NotOgcFeatures>()});
    return {};
}

QList<QUrl> conformanceUrls(const Links &landing, const QUrl &url, const SourceAddress &address)
{
    return candidates(linkTo(landing, u"conformance"), url, address, address.fixed(u"conformance"_s));
}

QList<QUrl> collectionListUrls(const Links &landing, const QUrl &url, const SourceAddress &address)
{
    return candidates(linkTo(landing, u"data"), url, address, address.fixed(u"collections"_s));
}

QList<QUrl> collectionUrls(const Links &landing, const QUrl &url, const SourceAddress &address, const QString &id)
{
    QList<QUrl> urls = collectionListUrls(landing, url, address);
    for (QUrl &collections : urls)
        collections = below(collections, encodedName(id));
    if (urls.size() > 1 && urls[0].path(QUrl::FullyEncoded) == urls[1].path(QUrl::FullyEncoded))
        urls.removeLast();
    return urls;
}

QList<QUrl> itemsUrls(const Links &collection, const QUrl &url, const SourceAddress &address, const QString &id,
                      int limit)
{
    QList<QUrl> urls = candidates(linkTo(collection, u"items"), url, address, below(url, u"items"_s));
    const QUrl fixed = below(address.fixed(u"collections/"_s + encodedName(id)), u"items"_s);
    if (std::ranges::none_of(
            urls, [&](const QUrl &known) { return known.path(QUrl::FullyEncoded) == fixed.path(QUrl::FullyEncoded); }))
        urls << fixed;
    for (QUrl &items : urls) {
        items = withoutQueryItem(withoutQueryItem(withQuery(items, address.query()), u"limit"), u"offset");
        items = withParameters(items, {{u"limit"_s, QString::number(limit)}});
    }
    return urls;
}

} // namespace anjungan::source
