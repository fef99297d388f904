// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_documents.h"

#include "core/source/error_text.h"
#include "core/source/media_type.h"
#include "core/source/origin.h"
#include "core/workspace/document/json_count.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace anjungan::source {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

Links linksOf(const QJsonObject &document)
{
    Links links;
    const QJsonArray array = document.value(u"links").toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject link = value.toObject();
        links.push_back({.rel = link.value(u"rel").toString(),
                         .type = link.value(u"type").toString(),
                         .href = link.value(u"href").toString()});
    }
    return links;
}

QUrl below(const QUrl &url, const QString &encodedPart)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrl child = url;
    child.setPath(path + u'/' + encodedPart, QUrl::StrictMode);
    return child;
}

/// The link's target if it may be followed, otherwise the URL defined by the standard.
QUrl targetOf(const std::optional<Link> &link, const QUrl &url, const QUrl &fixed)
{
    if (!link)
        return fixed;
    const QUrl target = url.resolved(QUrl(link->href));
    return isSameOrigin(url, target) ? target : fixed;
}

bool declares(const QJsonArray &classes, const QString &name)
{
    const QRegularExpression pattern(u"/ogcapi-features-1/[^/]+/conf/%1$"_s.arg(name));
    return std::ranges::any_of(classes, [&](const auto &value) { return pattern.match(value.toString()).hasMatch(); });
}

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

std::expected<QUrl, Flaw> conformanceUrl(const QJsonObject &landing, const QUrl &url)
{
    const Links links = linksOf(landing);
    if (!linkTo(links, u"data"))
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::NotLandingPage>()});
    return targetOf(linkTo(links, u"conformance"), url, below(url, u"conformance"_s));
}

std::expected<void, Flaw> checkConformance(const QJsonObject &conformance)
{
    const QJsonArray classes = conformance.value(u"conformsTo").toArray();
    if (!declares(classes, u"core"_s) || !declares(classes, u"geojson"_s))
        return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::NotOgcFeatures>()});
    return {};
}

QUrl collectionUrl(const QUrl &landing, const QString &id)
{
    return below(landing, u"collections/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

QUrl itemsUrl(const QJsonObject &collection, const QUrl &url, int limit)
{
    QUrl items = targetOf(linkTo(linksOf(collection), u"items"), url, below(url, u"items"_s));
    QUrlQuery query(items);
    query.removeAllQueryItems(u"limit"_s);
    query.removeAllQueryItems(u"offset"_s);
    query.addQueryItem(u"limit"_s, QString::number(limit));
    items.setQuery(query);
    return items;
}

} // namespace anjungan::source
